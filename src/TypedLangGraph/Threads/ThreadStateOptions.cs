namespace TypedLangGraph;

/// <summary>Which state of a thread to read. The latest one of the graph itself when nothing is set.</summary>
public sealed class ThreadStateOptions
{
    /// <summary>The address of an earlier state, or of a subgraph's, as history and tasks give it.</summary>
    public Checkpoint? Checkpoint { get; set; }

    /// <summary>Whether the tasks carry the states of the subgraphs that they run.</summary>
    public bool Subgraphs { get; set; }

    /// <summary>
    /// The fields to load, which spares a server reading a large state; <c>new ThreadStateField("values.messages")</c> is one key of it, and the other
    /// keys are then absent. <see langword="null"/> loads all. <see cref="LangGraphThreadState.Next"/> comes in any case. Needs a server as new as the
    /// JavaScript SDK 1.15; others ignore it.
    /// </summary>
    public IReadOnlyList<ThreadStateField>? Select { get; set; }

    internal static IReadOnlyList<ThreadStateField>? FieldsToLoad(IReadOnlyList<ThreadStateField>? select) => select?.Union([ThreadStateField.Next]).ToArray();
}
