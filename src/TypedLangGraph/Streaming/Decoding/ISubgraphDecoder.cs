namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes the events of a subgraph as its own state type.</summary>
internal interface ISubgraphDecoder
{
    void DecodeValues(in StreamEvent @event, List<StreamChunk> output);

    bool TryDecodeUpdates(in StreamEvent @event, List<StreamChunk> output);
}
