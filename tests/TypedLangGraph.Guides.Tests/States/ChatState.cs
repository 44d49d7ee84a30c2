namespace TypedLangGraph.Guides.Tests.States;

#region chat-state
[GraphState]
public partial record ChatState
{
    public IReadOnlyList<Message> Messages { get; init; } = [];
}
#endregion
