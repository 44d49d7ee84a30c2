namespace TypedLangGraph.Tests.States;

/// <summary>The state of a chat.</summary>
[GraphState]
public partial record MessagesState
{
    public IReadOnlyList<Message> Messages { get; init; } = [];
}
