using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Http;

/// <summary>
/// Finds the status in a run or a thread, and reads nothing else: the thread holds its whole state, and a process that streams one run would
/// make serializers for this alone.
/// </summary>
internal static class ResourceStatus
{
    /// <returns>Null when there is none.</returns>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public static string? Find(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (reader.TokenType == JsonTokenType.String && key.SequenceEqual("status"u8))
                return StateJson.ReadString(ref reader);
            StateJson.Skip(ref reader);
        }

        return null;
    }
}
