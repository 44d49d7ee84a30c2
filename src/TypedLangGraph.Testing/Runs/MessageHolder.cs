namespace TypedLangGraph.Testing.Runs;

/// <summary>Writes a message as servers do.</summary>
[GraphState]
internal sealed partial record MessageHolder
{
    public required Message Message { get; init; }

    public static JsonPayload Write(Message message) =>
        JsonPayload.FromElement(JsonPayload.FromState(new MessageHolder { Message = message }).ToElement().GetProperty("message"));
}
