namespace TypedLangGraph.Extensions.AI.Input;

/// <summary>Writes messages as the list that a graph's state holds.</summary>
[GraphState]
internal sealed partial record MessageList
{
    public required IReadOnlyList<Message> Messages { get; init; }

    public static JsonPayload Write(IReadOnlyList<Message> messages) =>
        JsonPayload.FromElement(JsonPayload.FromState(new MessageList { Messages = messages }).ToElement().GetProperty("messages"));
}
