using TypedLangGraph.Messages;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes <c>error</c>, whose data is an object with error and message, or on some paths just a string.</summary>
internal static class ErrorDecoder
{
    public static ErrorChunk Decode(in StreamEvent @event)
    {
        var payload = @event.CopyPayload();
        var isObject = payload.Utf8.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
        return new ErrorChunk
        {
            Error = isObject ? Show(payload.Find("error"u8)) : null,
            Message = Show(isObject ? payload.Find("message"u8) : payload),
            Payload = payload,
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        };
    }

    /// <summary>A text as it is, anything else as JSON.</summary>
    private static string? Show(JsonPayload? value) =>
        value is not { IsNull: false } shown ? null : shown.ReadText() ?? shown.ToString();
}
