namespace TypedLangGraph;

/// <summary>Which state of a thread to read. The latest one of the graph itself when nothing is set.</summary>
public sealed class ThreadStateOptions
{
    /// <summary>The address of an earlier state, or of a subgraph's, as history and tasks give it.</summary>
    public Checkpoint? Checkpoint { get; set; }

    /// <summary>Whether the tasks carry the states of the subgraphs that they run.</summary>
    public bool Subgraphs { get; set; }
}
