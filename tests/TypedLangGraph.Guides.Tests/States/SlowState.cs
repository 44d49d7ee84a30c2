namespace TypedLangGraph.Guides.Tests.States;

#region slow-state
[GraphState]
public partial record SlowState
{
    public int? Ticks { get; init; }

    public int? Upto { get; init; }

    public int? Ms { get; init; }
}
#endregion
