using System.Runtime.InteropServices;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

/// <summary>Copies the JSON text of a value out of the memory that a reader reads.</summary>
internal static class RawJson
{
    private static readonly JsonPayload EmptyObject = JsonPayload.FromValidUtf8("{}"u8.ToArray());
    private static readonly JsonPayload EmptyArray = JsonPayload.FromValidUtf8("[]"u8.ToArray());

    /// <param name="reader">Stands on the value's first token, and is left on its last.</param>
    public static JsonPayload Read(ref Utf8JsonReader reader)
    {
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;

        // A reader over a sequence has a position in it; the tokens of one value may then lie in different pieces of memory.
        return isContainer && reader.Position.GetObject() is null ? ReadContainer(ref reader) : JsonPayload.FromElement(JsonElement.ParseValue(ref reader));
    }

    private static JsonPayload ReadContainer(ref Utf8JsonReader reader)
    {
        var start = reader.TokenStartIndex;
        ref readonly var first = ref MemoryMarshal.GetReference(reader.ValueSpan);
        StateJson.Skip(ref reader);
        var utf8 = MemoryMarshal.CreateReadOnlySpan(in first, (int)(reader.BytesConsumed - start));
        if (utf8.Length == 2)
            return utf8[0] == (byte)'{' ? EmptyObject : EmptyArray;
        return JsonPayload.FromValidUtf8(utf8.ToArray());
    }
}
