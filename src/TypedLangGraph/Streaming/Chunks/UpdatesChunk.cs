using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph;

/// <summary>
/// One write of a node of the graph that was run. A node that writes several times in a step (several commands, or one channel twice) gives
/// one chunk a write. Requested with <see cref="StreamMode.Updates"/>.
/// </summary>
/// <typeparam name="TState">The state type of the stream.</typeparam>
public sealed class UpdatesChunk<TState> : StreamChunk, ICachedChunk
    where TState : IGraphState<TState>
{
    private bool _isCached;

    /// <summary>The node's name in the graph.</summary>
    public required string Node { get; init; }

    /// <summary>The keys that the node wrote; empty when it wrote nothing.</summary>
    public required StateUpdate<TState> Update { get; init; }

    /// <summary>The position of this write among the node's writes of the step, from 0.</summary>
    public int WriteIndex { get; init; }

    /// <summary>How many writes the node made in the step.</summary>
    public int WriteCount { get; init; } = 1;

    /// <summary>True when the node did not run and its result came from the server's node cache.</summary>
    public bool IsCached { get => _isCached; init => _isCached = value; }

    /// <summary>The node's name and the number of its write, for logs; the written values are not part of it.</summary>
    public override string ToString() => $"updates: {Node} ({WriteIndex + 1} of {WriteCount})";

    void ICachedChunk.MarkCached() => _isCached = true;
}
