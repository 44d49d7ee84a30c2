using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Finds <c>"__metadata__": {"cached": true}</c> in an updates event: the node's result came from the server's cache.</summary>
internal static class CacheMark
{
    public static ReadOnlySpan<byte> Key => "__metadata__"u8;

    /// <param name="data">An updates event: an object.</param>
    public static bool IsIn(ReadOnlySpan<byte> data)
    {
        // The mark follows the node's write, and is rare: a search over the bytes spares reading every token ahead.
        if (data.IndexOf("\"__metadata__\""u8) < 0)
            return false;
        var reader = new Utf8JsonReader(data, StateDecoding.ReaderOptions);
        reader.Read();
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual(Key))
                return IsCached(ref reader);
            reader.Skip();
        }

        return false;
    }

    private static bool IsCached(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual("cached"u8))
                return reader.TokenType == JsonTokenType.True;
            reader.Skip();
        }

        return false;
    }
}
