namespace TypedLangGraph.Sut.States;

[GraphState]
public partial record ChatState
{
    public List<ChatEntry>? Messages { get; init; }
}
