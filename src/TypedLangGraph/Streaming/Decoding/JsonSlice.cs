using System.Text.Json;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Copies one value out of a larger payload.</summary>
internal static class JsonSlice
{
    /// <param name="reader">Stands on the value's first token, and is left on its last.</param>
    /// <param name="data">What the reader reads.</param>
    public static JsonPayload CopyValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> data)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return JsonPayload.FromValidUtf8(data[start..(int)reader.BytesConsumed].ToArray());
    }
}
