namespace TypedLangGraph.Messages;

/// <summary>Tool calls that arrive in pieces: a piece belongs to the call with its index, or else its id.</summary>
internal sealed class ToolCallMerge
{
    private readonly List<ToolCallPart> _parts = [];
    private readonly Dictionary<int, ToolCallPart> _byIndex = [];

    public void Add(IReadOnlyList<ToolCallChunk> pieces)
    {
        foreach (var piece in pieces)
            FindOrAdd(piece).Add(piece);
    }

    public List<ToolCallChunk> Build() => _parts.ConvertAll(part => part.ToChunk());

    private ToolCallPart FindOrAdd(ToolCallChunk piece)
    {
        if (Find(piece) is { } found)
            return found;
        var part = new ToolCallPart();
        _parts.Add(part);
        if (piece.Index is { } index)
            _byIndex[index] = part;
        return part;
    }

    private ToolCallPart? Find(ToolCallChunk piece)
    {
        // Some providers send whole calls that all have the index 0; their ids tell them apart.
        if (piece.Index is { } index)
            return _byIndex.TryGetValue(index, out var part) && (string.IsNullOrEmpty(piece.Id) || part.Id is null || part.Id == piece.Id) ? part : null;
        return string.IsNullOrEmpty(piece.Id) ? null : _parts.FindLast(candidate => candidate.Id == piece.Id);
    }
}
