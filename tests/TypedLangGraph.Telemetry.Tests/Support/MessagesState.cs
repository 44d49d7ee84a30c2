namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>The state of the graph "agent".</summary>
[GraphState]
public partial record MessagesState
{
    public IReadOnlyList<Message> Messages { get; init; } = [];
}
