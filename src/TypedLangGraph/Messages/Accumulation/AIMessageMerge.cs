namespace TypedLangGraph.Messages;

/// <summary>A model's message that arrives in pieces.</summary>
internal sealed class AIMessageMerge(string? id)
{
    private readonly ContentMerge _content = new();
    private readonly ToolCallMerge _toolCallChunks = new();
    private readonly List<ToolCall> _toolCalls = [];
    private readonly List<InvalidToolCall> _invalidToolCalls = [];
    private readonly ObjectMerge _additionalKwargs = new();
    private readonly ObjectMerge _responseMetadata = new();
    private UsageMetadata? _usage;
    private string? _name;
    private IReadOnlyDictionary<string, JsonPayload> _rest = FieldBag.Empty;

    public void Add(AIMessage piece)
    {
        _content.Add(piece.Content);
        _toolCallChunks.Add(piece.ToolCallChunks);

        // Calls that come beside their pieces are only what the server read out of this one piece.
        if (piece.ToolCallChunks.Count == 0)
        {
            _toolCalls.AddRange(piece.ToolCalls);
            _invalidToolCalls.AddRange(piece.InvalidToolCalls);
        }

        _additionalKwargs.Add(piece.AdditionalKwargs);
        _responseMetadata.Add(piece.ResponseMetadata);
        _usage = UsageMetadata.Sum(_usage, piece.UsageMetadata);
        _name = string.IsNullOrEmpty(piece.Name) ? _name : piece.Name;
        _rest = FieldBag.Merge(_rest, piece.UnknownFields);
    }

    public AIMessage Build()
    {
        var chunks = _toolCallChunks.Build();
        var toolCalls = new List<ToolCall>(_toolCalls);
        var invalidToolCalls = new List<InvalidToolCall>(_invalidToolCalls);
        foreach (var chunk in chunks)
        {
            if (PartialJson.ReadObject(chunk.Args ?? string.Empty) is { } args)
                toolCalls.Add(new ToolCall { Name = chunk.Name ?? string.Empty, Args = args, Id = chunk.Id });
            else
                invalidToolCalls.Add(new InvalidToolCall { Name = chunk.Name, Args = chunk.Args, Id = chunk.Id, Error = "Malformed args." });
        }

        return new AIMessage
        {
            Id = id,
            Name = _name,
            Content = _content.Build(),
            ToolCalls = toolCalls,
            InvalidToolCalls = invalidToolCalls,
            ToolCallChunks = chunks,
            UsageMetadata = _usage,
            AdditionalKwargs = _additionalKwargs.Build(),
            ResponseMetadata = _responseMetadata.Build(),
            UnknownFields = _rest,
        };
    }
}
