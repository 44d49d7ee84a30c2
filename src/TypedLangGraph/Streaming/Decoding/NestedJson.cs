using System.Text.Json;
using TypedLangGraph.Messages;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>JSON that a server wrapped into a JSON string.</summary>
internal static class NestedJson
{
    /// <summary>The JSON that the string holds; the payload itself when it is no string or holds something else.</summary>
    public static JsonPayload Unwrap(JsonPayload payload)
    {
        if (payload.ReadText() is not { } text)
            return payload;
        try
        {
            return JsonPayload.Parse(text);
        }
        catch (JsonException)
        {
            return payload;
        }
    }
}
