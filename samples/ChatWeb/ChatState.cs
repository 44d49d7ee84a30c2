using TypedLangGraph;

namespace ChatWeb;

/// <summary>The state of the graph "assistant".</summary>
[GraphState(Graph)]
public partial record ChatState
{
    public const string Graph = "assistant";

    public IReadOnlyList<Message> Messages { get; init; } = [];
}
