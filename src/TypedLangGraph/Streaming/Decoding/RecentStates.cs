using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>What is remembered of the last state of each graph of a stream: of the graph that runs, and of subgraphs that run side by side.</summary>
internal sealed class RecentStates
{
    /// <summary>Reading a state that is smaller costs less than remembering it.</summary>
    private const int SmallestState = 1024;

    /// <summary>More subgraphs than these hardly take turns, and each holds as many bytes as its state has.</summary>
    private const int Capacity = 4;

    private readonly List<(GraphNamespace Namespace, StateMemory Memory)> _memories = [];
    private int _oldest;

    /// <param name="namespace">The graph.</param>
    /// <param name="length">How many bytes the new state has.</param>
    /// <returns>Null when it does not pay.</returns>
    public StateMemory? Find(GraphNamespace @namespace, int length)
    {
        if (length < SmallestState)
            return null;
        foreach (var (known, memory) in _memories)
        {
            if (known.Equals(@namespace))
                return memory;
        }

        var added = new StateMemory();
        if (_memories.Count < Capacity)
            _memories.Add((@namespace, added));
        else
            _memories[_oldest++ % Capacity] = (@namespace, added);
        return added;
    }
}
