using System.Text;
using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>Text that grows, except where it names or identifies something: there the last one that is not empty counts.</summary>
internal sealed class MergedText : JsonMerge
{
    private readonly StringBuilder _text = new();

    public override bool TryAdd(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType != JsonTokenType.String)
            return false;
        Add(StateJson.ReadString(ref reader), key);
        return true;
    }

    public void Add(string text, string key = "")
    {
        if (text.Length > 0 && key is "type" or "id" or "name" or "index" or "output_version" or "model_provider")
            _text.Clear();
        _text.Append(text);
    }

    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(_text.ToString());
}
