namespace TypedLangGraph.Tests.States;

[GraphState("parent")]
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
