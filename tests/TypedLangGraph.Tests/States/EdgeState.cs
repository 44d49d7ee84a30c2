namespace TypedLangGraph.Tests.States;

[GraphState("edge")]
public partial record EdgeState
{
    public string? Kind { get; init; }

    public string? Foo { get; init; }

    public List<string> Log { get; init; } = [];
}
