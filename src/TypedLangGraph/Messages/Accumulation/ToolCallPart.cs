using System.Text;

namespace TypedLangGraph.Messages;

/// <summary>One tool call that arrives in pieces.</summary>
internal sealed class ToolCallPart
{
    private readonly StringBuilder _args = new();
    private string? _name;
    private IReadOnlyDictionary<string, JsonPayload> _rest = FieldBag.Empty;

    public string? Id { get; private set; }

    public int? Index { get; private set; }

    public void Add(ToolCallChunk piece)
    {
        _args.Append(piece.Args);
        _name = Join(_name, piece.Name);
        if (!string.IsNullOrEmpty(piece.Id))
            Id = piece.Id;
        Index = piece.Index ?? Index;
        _rest = FieldBag.Merge(_rest, piece.UnknownFields);
    }

    public ToolCallChunk ToChunk() => new() { Name = _name, Args = _args.ToString(), Id = Id, Index = Index, UnknownFields = _rest };

    /// <summary>A name usually comes once; some providers repeat it, others cut it.</summary>
    private static string? Join(string? name, string? piece) => string.IsNullOrEmpty(piece) || name == piece ? name ?? piece : name + piece;
}
