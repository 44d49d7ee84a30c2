namespace TypedLangGraph.Testing.Tests;

[GraphState]
internal sealed partial record JokeState
{
    public required string Topic { get; init; }

    public string? Joke { get; init; }
}
