namespace TypedLangGraph.Sut.States;

[GraphState]
public partial record ChatState
{
    public IReadOnlyList<ChatEntry>? Messages { get; init; }
}
