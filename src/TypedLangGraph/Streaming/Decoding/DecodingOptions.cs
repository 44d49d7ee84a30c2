namespace TypedLangGraph.Streaming.Decoding;

/// <summary>What the caller wants to see of a stream, and as which types.</summary>
internal sealed class DecodingOptions
{
    /// <summary>The state types of subgraphs, or null when they stay undecoded.</summary>
    public SubgraphStates? Subgraphs { get; init; }

    /// <summary>The modes to show; None shows all.</summary>
    public StreamMode Modes { get; init; }
}
