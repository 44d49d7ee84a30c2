using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph;

/// <summary>
/// One write of a node inside a subgraph, whose state is another type than the stream's. <see cref="StreamChunk.Namespace"/> says which
/// subgraph. Requested with <see cref="StreamMode.Updates"/> and subgraphs.
/// </summary>
public sealed class SubgraphUpdatesChunk : StreamChunk, ICachedChunk
{
    private bool _isCached;

    /// <summary>The node's name in the subgraph.</summary>
    public required string Node { get; init; }

    /// <summary>What the node wrote, as the server sent it; JSON null when it wrote nothing.</summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>The position of this write among the node's writes of the step, from 0.</summary>
    public int WriteIndex { get; init; }

    /// <summary>How many writes the node made in the step.</summary>
    public int WriteCount { get; init; } = 1;

    /// <summary>True when the node did not run and its result came from the server's node cache.</summary>
    public bool IsCached { get => _isCached; init => _isCached = value; }

    /// <summary>Reads the write as an update of the subgraph's own state type.</summary>
    /// <typeparam name="TSubgraphState">The state type of the subgraph.</typeparam>
    /// <exception cref="StateDecodingException">The JSON does not fit the state.</exception>
    public StateUpdate<TSubgraphState> Read<TSubgraphState>()
        where TSubgraphState : IGraphState<TSubgraphState> =>
        StateDecoding.ReadUpdate<TSubgraphState>(Payload.Utf8.Span, new DecodingOrigin("updates|" + Namespace, EventId));

    /// <summary>The node's name and the subgraph's path, for logs.</summary>
    public override string ToString() => $"updates of {Namespace}: {Node} ({WriteIndex + 1} of {WriteCount})";

    void ICachedChunk.MarkCached() => _isCached = true;
}
