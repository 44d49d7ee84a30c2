namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes the events of a subgraph as <typeparamref name="TState"/>.</summary>
/// <typeparam name="TState">The subgraph's state type.</typeparam>
internal sealed class SubgraphDecoder<TState>(InterruptDecoder interrupts, bool sharesStates) : ISubgraphDecoder
    where TState : IGraphState<TState>
{
    private readonly UpdatesDecoder<TState> _updates = new(interrupts);
    private readonly ValuesDecoder<TState> _values = new(interrupts, sharesStates);

    public void DecodeValues(in StreamEvent @event, List<StreamChunk> output) => _values.Decode(@event, isTyped: true, output);

    public bool TryDecodeUpdates(in StreamEvent @event, List<StreamChunk> output) => _updates.TryDecode(@event, isTyped: true, output);
}
