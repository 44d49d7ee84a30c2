using TypedLangGraph.Messages;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes <c>tools</c>. Its keys are in camel case, unlike everything else on the wire.</summary>
internal static class ToolDecoder
{
    /// <returns>False when the data has another shape, as in the protocol that uses the same name.</returns>
    public static bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        var payload = @event.CopyPayload();
        if (payload.Find("event"u8)?.ReadText() is not { } type)
            return false;
        output.Add(new ToolChunk { Tool = Create(type, payload), Namespace = @event.Name.Namespace, EventId = @event.Id });
        return true;
    }

    private static ToolEvent Create(string type, JsonPayload payload)
    {
        var id = payload.Find("toolCallId"u8)?.ReadText();
        var name = payload.Find("name"u8)?.ReadText();
        return type switch
        {
            "on_tool_start" => new ToolStart { ToolCallId = id, Name = name, Payload = payload, Input = payload.Find("input"u8) ?? default },
            "on_tool_event" => new ToolProgress { ToolCallId = id, Name = name, Payload = payload, Data = payload.Find("data"u8) ?? default },
            "on_tool_end" => new ToolEnd { ToolCallId = id, Name = name, Payload = payload, Output = payload.Find("output"u8) ?? default },
            "on_tool_error" => new ToolError { ToolCallId = id, Name = name, Payload = payload, Error = payload.Find("error"u8) ?? default },
            _ => new UnknownToolEvent { ToolCallId = id, Name = name, Payload = payload, Event = type },
        };
    }
}
