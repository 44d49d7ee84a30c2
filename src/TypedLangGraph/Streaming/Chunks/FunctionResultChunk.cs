using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph;

/// <summary>
/// What a function of a graph made with LangGraph's functional API returned, when it is not a JSON object and so cannot be read as state: a
/// task's result with <see cref="StreamMode.Updates"/>, the entrypoint's own with <see cref="StreamMode.Values"/>. Results that are objects come as
/// <see cref="UpdatesChunk{TState}"/> and <see cref="ValuesChunk{TState}"/>.
/// </summary>
public sealed class FunctionResultChunk : StreamChunk, ICachedChunk
{
    private bool _isCached;

    /// <summary>The function's name as it was given to the graph; null for the entrypoint's result in an event of the mode values.</summary>
    public required string? Function { get; init; }

    /// <summary>What the function returned, as the server sent it.</summary>
    public required JsonPayload Result { get; init; }

    /// <summary>True when the function did not run and its result came from the server's node cache.</summary>
    public bool IsCached { get => _isCached; init => _isCached = value; }

    /// <summary>The function's name, for logs; the result is not part of it.</summary>
    public override string ToString() => $"function result: {Function ?? "(entrypoint)"}";

    void ICachedChunk.MarkCached() => _isCached = true;
}
