namespace TypedLangGraph;

/// <summary>
/// One thing that a stream tells. The kinds are a closed set; what a newer server invents arrives as <see cref="UnknownChunk"/>.
/// </summary>
public abstract class StreamChunk
{
    private protected StreamChunk()
    {
    }

    /// <summary>
    /// The graph that the chunk comes from: <see cref="GraphNamespace.Root"/> for the graph that was run, otherwise the path to a subgraph.
    /// </summary>
    public GraphNamespace Namespace { get; init; } = GraphNamespace.Root;

    /// <summary>
    /// The id of the event that brought this chunk, or <see langword="null"/> when the server sent none. An event can bring several chunks;
    /// they share its id. Opaque: its form differs from server to server.
    /// </summary>
    public string? EventId { get; init; }
}
