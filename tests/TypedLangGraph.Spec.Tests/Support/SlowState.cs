namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>The state of the graph slow, which ticks every so many milliseconds up to a number.</summary>
[GraphState("slow")]
public partial record SlowState
{
    public int Ticks { get; init; }

    public int Upto { get; init; }

    public int Ms { get; init; }
}
