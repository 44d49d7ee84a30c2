namespace TypedLangGraph.Tests.States;

[GraphState("joke")]
public partial record JokeState
{
    public string? Topic { get; init; }

    public string? Joke { get; init; }
}
