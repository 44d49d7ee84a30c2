namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>The state of the graph hitl, which interrupts.</summary>
[GraphState("hitl")]
public partial record LogState
{
    public IReadOnlyList<string>? Log { get; init; }

    public string? Kind { get; init; }
}
