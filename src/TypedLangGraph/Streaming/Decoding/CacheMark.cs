using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Finds <c>"__metadata__": {"cached": true}</c> in an updates event: the node's result came from the server's cache.</summary>
internal static class CacheMark
{
    public static ReadOnlySpan<byte> Key => "__metadata__"u8;

    /// <summary>Puts the mark on what an event has brought; it may follow the write that it is about.</summary>
    /// <param name="output">Chunks.</param>
    /// <param name="first">The first one of the event.</param>
    public static void Put(List<StreamChunk> output, int first)
    {
        for (var index = first; index < output.Count; index++)
            (output[index] as ICachedChunk)?.MarkCached();
    }

    /// <summary>Reads the mark's value.</summary>
    public static bool Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return false;
        }

        var isCached = false;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual("cached"u8))
                isCached = reader.TokenType == JsonTokenType.True;
            reader.Skip();
        }

        return isCached;
    }
}
