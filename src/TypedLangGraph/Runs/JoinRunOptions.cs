namespace TypedLangGraph;

/// <summary>How to join a run that exists already.</summary>
public sealed class JoinRunOptions
{
    /// <summary>
    /// Where to begin. <see langword="null"/> begins with what comes next; <see cref="StreamCursor.Beginning"/> and
    /// <see cref="StreamCursor.After"/> need a run whose events the server keeps (<see cref="RunOptions{TState}.StreamResumable"/>).
    /// </summary>
    public StreamCursor? From { get; set; }

    /// <summary>
    /// The modes to show; <see cref="StreamMode.None"/> shows all that the run was created with. Filtered here, because servers lose events
    /// when they are asked to filter.
    /// </summary>
    public StreamMode Modes { get; set; }

    /// <summary>
    /// The namespaces to stream, each without what it starts in turn; the empty text is the graph itself. <see langword="null"/> streams all of
    /// them. Needs a server whose <see cref="ServerInfo"/> has <see cref="ServerFeature.StreamNamespaces"/>; others send every event.
    /// </summary>
    public IReadOnlyList<string>? StreamNamespaces { get; set; }

    /// <summary>
    /// The id of the state that the events begin behind. <see langword="null"/> sends none. Needs a server as new as the JavaScript SDK 1.15; others
    /// ignore it.
    /// </summary>
    public string? CheckpointId { get; set; }

    /// <summary>Whether the run is cancelled when this connection is lost. The default is false.</summary>
    public bool CancelOnDisconnect { get; set; }

    /// <summary>Which state types the subgraphs have. <see langword="null"/> leaves their chunks undecoded.</summary>
    public SubgraphStates? SubgraphStates { get; set; }

    /// <summary>
    /// Whether a failed run ends the stream with an <see cref="ErrorChunk"/> instead of a <see cref="RunFailedException"/>. The default is
    /// false.
    /// </summary>
    public bool YieldErrors { get; set; }
}
