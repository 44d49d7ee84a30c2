namespace TypedLangGraph.Guides.Tests.States;

#region review-state
[GraphState]
public partial record ReviewState
{
    public string? Kind { get; init; }

    public IReadOnlyList<string> Log { get; init; } = [];
}
#endregion
