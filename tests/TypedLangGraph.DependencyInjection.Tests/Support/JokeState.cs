namespace TypedLangGraph.DependencyInjection.Tests.Support;

/// <summary>The state of the graph "joke".</summary>
[GraphState]
public partial record JokeState
{
    public required string Topic { get; init; }

    public string? Joke { get; init; }
}
