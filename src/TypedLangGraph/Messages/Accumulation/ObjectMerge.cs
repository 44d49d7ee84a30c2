using System.Text.Json;

namespace TypedLangGraph.Messages;

/// <summary>An object that arrives in pieces, most of which are empty.</summary>
internal sealed class ObjectMerge
{
    private JsonPayload _first;
    private MergedObject? _merged;

    public void Add(JsonPayload piece)
    {
        // Empty objects are most of what comes; one non-empty piece needs no merging.
        if (piece.IsNull || (piece.Utf8.Length == 2 && !_first.IsNull))
            return;
        if (_first.Utf8.Length <= 2 || _first.IsNull)
        {
            _first = piece;
            return;
        }

        _merged ??= Begin(_first);
        AddTo(_merged, piece);
    }

    public JsonPayload Build() => _merged is null ? _first : JsonPayload.Write(_merged, static (writer, merged) => merged.WriteTo(writer));

    private static MergedObject Begin(JsonPayload first)
    {
        var merged = new MergedObject();
        AddTo(merged, first);
        return merged;
    }

    private static void AddTo(MergedObject merged, JsonPayload piece)
    {
        var reader = new Utf8JsonReader(piece.Utf8.Span, StateDecoding.ReaderOptions);
        reader.Read();
        merged.TryAdd(ref reader, string.Empty);
    }
}
