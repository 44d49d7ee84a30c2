namespace TypedLangGraph.Guides.Tests.States;

#region parent-state
[GraphState]
public partial record ParentState
{
    public required string Foo { get; init; }
}

[GraphState]
public partial record ChildState
{
    public required string Foo { get; init; }

    public string? Bar { get; init; }
}
#endregion
