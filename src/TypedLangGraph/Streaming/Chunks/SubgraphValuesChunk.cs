namespace TypedLangGraph;

/// <summary>
/// The whole state of a subgraph, which is another type than the stream's state. <see cref="StreamChunk.Namespace"/> says which subgraph.
/// Requested with <see cref="StreamMode.Values"/> and subgraphs.
/// </summary>
public sealed class SubgraphValuesChunk : StreamChunk
{
    /// <summary>The state as the server sent it.</summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>Reads the state as the subgraph's own state type.</summary>
    /// <typeparam name="TSubgraphState">The state type of the subgraph.</typeparam>
    /// <exception cref="StateDecodingException">The JSON does not fit the state.</exception>
    public TSubgraphState Read<TSubgraphState>()
        where TSubgraphState : IGraphState<TSubgraphState> =>
        StateDecoding.ReadState<TSubgraphState>(Payload.Utf8.Span, new DecodingOrigin("values|" + Namespace, EventId));

    /// <summary>The subgraph's path, for logs.</summary>
    public override string ToString() => $"values of {Namespace}";
}
