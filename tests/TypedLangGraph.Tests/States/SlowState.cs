namespace TypedLangGraph.Tests.States;

[GraphState("slow")]
public partial record SlowState
{
    public int? Ticks { get; init; }

    public int? Upto { get; init; }

    public int? Ms { get; init; }
}
