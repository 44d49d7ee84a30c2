namespace TypedLangGraph.Guides.Tests.States;

#region failing-state
[GraphState]
public partial record FailingState
{
    public string? Kind { get; init; }

    public int? N { get; init; }
}
#endregion
