using System.Text.Json;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes <c>error</c>, whose data is an object with error and message, or on some paths just a string.</summary>
internal static class ErrorDecoder
{
    public static ErrorChunk Decode(in StreamEvent @event)
    {
        var payload = @event.CopyPayload();
        var data = payload.ToElement();
        var isObject = data.ValueKind == JsonValueKind.Object;
        return new ErrorChunk
        {
            Error = isObject ? Text(data, "error") : null,
            Message = isObject ? Text(data, "message") : data.ToString(),
            Payload = payload,
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        };
    }

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
