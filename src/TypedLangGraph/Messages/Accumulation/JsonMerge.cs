using System.Text.Json;

namespace TypedLangGraph.Messages;

/// <summary>
/// JSON that arrives in pieces: text grows, objects grow key by key, lists grow by the <c>index</c> of their items. Adding a piece costs what
/// the piece costs, however much is there already.
/// </summary>
internal abstract class JsonMerge
{
    /// <param name="reader">Stands on the first token of the first piece, and is left on its last.</param>
    public static JsonMerge Create(ref Utf8JsonReader reader)
    {
        JsonMerge merge = reader.TokenType switch
        {
            JsonTokenType.StartObject => new MergedObject(),
            JsonTokenType.StartArray => new MergedList(),
            JsonTokenType.String => new MergedText(),
            _ => new MergedScalar(),
        };
        merge.TryAdd(ref reader, string.Empty);
        return merge;
    }

    /// <param name="reader">Stands on the first token of the piece, and is left on its last.</param>
    /// <param name="key">The key that holds the value; empty in a list.</param>
    /// <returns>False when the piece is of another kind, so that it replaces what is there; the reader has not moved then.</returns>
    public abstract bool TryAdd(ref Utf8JsonReader reader, string key);

    public abstract void WriteTo(Utf8JsonWriter writer);
}
