namespace TypedLangGraph.Sut.States;

/// <summary>What the graph of the <c>mixed</c> corpus writes as custom data.</summary>
[GraphState]
public partial record ProgressNote
{
    public double Progress { get; init; }

    public string? Note { get; init; }
}
