using System.Text.Json;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>An update of one node that wrote one text, such as <c>{"node":{"topic":"cats"}}</c>, of which others differ only in the text.</summary>
internal sealed class UpdateTemplate : TextTemplate
{
    private readonly (int Start, int Length) _key;

    private UpdateTemplate(byte[] data, (int Start, int End) text, (int Start, int Length) key, string node)
        : base(data, text)
    {
        _key = key;
        Node = node;
    }

    public string Node { get; }

    /// <summary>The key of the text.</summary>
    public ReadOnlySpan<byte> Key => Data.AsSpan(_key.Start, _key.Length);

    /// <param name="data">The data of an event that was read.</param>
    /// <param name="nodes">Gives the node's name.</param>
    /// <returns>Null when the event is something else, or spells a name or the text with escapes.</returns>
    public static UpdateTemplate? TryMake(ReadOnlySpan<byte> data, NodeNameCache nodes)
    {
        var reader = new Utf8JsonReader(data, StateDecoding.ReaderOptions);
        reader.Read();
        if (!TryReadName(ref reader, out var node) || node.StartsWith("__"u8) || !reader.Read() || reader.TokenType != JsonTokenType.StartObject || !TryReadName(ref reader, out var key))
            return null;
        var keyStart = (int)reader.TokenStartIndex + 1;
        if (!reader.Read() || reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped)
            return null;
        var start = (int)reader.TokenStartIndex + 1;
        var end = start + reader.ValueSpan.Length;
        var isAll = reader.Read() && reader.TokenType == JsonTokenType.EndObject && reader.Read() && reader.TokenType == JsonTokenType.EndObject;
        return isAll ? new UpdateTemplate(data.ToArray(), (start, end), (keyStart, key.Length), nodes.Get(node)) : null;
    }

    private static bool TryReadName(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        var isName = reader.Read() && reader.TokenType == JsonTokenType.PropertyName && !reader.ValueIsEscaped;
        name = isName ? reader.ValueSpan : default;
        return isName;
    }
}
