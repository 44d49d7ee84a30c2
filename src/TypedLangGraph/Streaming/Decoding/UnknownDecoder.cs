using System.Text;
using System.Text.Json;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Keeps an event that nothing else decodes, whatever its data is.</summary>
internal static class UnknownDecoder
{
    public static UnknownChunk Decode(in StreamEvent @event)
    {
        var (payload, isJson) = ReadPayload(@event);
        return new UnknownChunk
        {
            EventName = @event.Name.Text,
            Payload = payload,
            IsJson = isJson,
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        };
    }

    private static (JsonPayload Payload, bool IsJson) ReadPayload(in StreamEvent @event)
    {
        if (@event.Data.IsEmpty)
            return (default, true);
        try
        {
            return (@event.CopyPayload(), true);
        }
        catch (JsonException)
        {
            return (JsonPayload.FromText(Encoding.UTF8.GetString(@event.Data)), false);
        }
    }
}
