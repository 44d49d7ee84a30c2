using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>A number, a boolean or null: the last one counts.</summary>
internal sealed class MergedScalar : JsonMerge
{
    private JsonPayload _value;

    public override bool TryAdd(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.String)
            return false;
        _value = RawJson.Read(ref reader);
        return true;
    }

    public override void WriteTo(Utf8JsonWriter writer) => StateJson.WriteJsonPayload(writer, _value);
}
