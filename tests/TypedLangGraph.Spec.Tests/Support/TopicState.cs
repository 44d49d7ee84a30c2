namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>The state of the graph joke, whose topic is there as soon as anything is.</summary>
[GraphState("joke")]
public partial record TopicState
{
    public required string Topic { get; init; }

    public string? Joke { get; init; }
}
