using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph;

/// <summary>
/// Which state types the subgraphs of a graph have. Chunks of a subgraph that is listed here come as <see cref="ValuesChunk{TState}"/> and
/// <see cref="UpdatesChunk{TState}"/> of its own state type, with their <see cref="StreamChunk.Namespace"/>; those of others as
/// <see cref="SubgraphValuesChunk"/> and <see cref="SubgraphUpdatesChunk"/>.
/// </summary>
public sealed class SubgraphStates
{
    private readonly Dictionary<string, Func<InterruptDecoder, bool, ISubgraphDecoder>> _byNode = new(StringComparer.Ordinal);

    /// <summary>Says which state a subgraph has.</summary>
    /// <param name="node">The node that is the subgraph, in the graph around it.</param>
    /// <typeparam name="TSubgraphState">The subgraph's state type.</typeparam>
    /// <returns>This object, so that calls can be chained.</returns>
    public SubgraphStates Map<TSubgraphState>(string node)
        where TSubgraphState : IGraphState<TSubgraphState>
    {
        ArgumentException.ThrowIfNullOrEmpty(node);
        _byNode[node] = static (interrupts, sharesStates) => new SubgraphDecoder<TSubgraphState>(interrupts, sharesStates);
        return this;
    }

    internal Dictionary<string, ISubgraphDecoder> CreateDecoders(InterruptDecoder interrupts, bool sharesStates) =>
        _byNode.ToDictionary(entry => entry.Key, entry => entry.Value(interrupts, sharesStates), StringComparer.Ordinal);
}
