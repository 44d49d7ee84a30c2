using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>What runs on a thread and runs without one have in common. Options that are not set are not sent.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public abstract class RunOptions<TState>
    where TState : IGraphState<TState>
{
    private protected RunOptions()
    {
    }

    /// <summary>What to stream. <see cref="StreamMode.None"/> leaves it to the server, which streams values.</summary>
    public StreamMode StreamMode { get; set; }

    /// <summary>
    /// Whether subgraphs stream too; their chunks come as <see cref="SubgraphValuesChunk"/> and <see cref="SubgraphUpdatesChunk"/>. The
    /// default is false.
    /// </summary>
    public bool StreamSubgraphs { get; set; }

    /// <summary>
    /// The namespaces to stream, each without what it starts in turn; the empty text is the graph itself. <see langword="null"/> streams all of
    /// them. Heeded by <c>StreamAsync</c>, and by servers whose <see cref="ServerInfo"/> has <see cref="ServerFeature.StreamNamespaces"/>; others
    /// send every event.
    /// </summary>
    public IReadOnlyList<string>? StreamNamespaces { get; set; }

    /// <summary>
    /// Which state types the subgraphs have, so that their chunks come decoded. <see langword="null"/> leaves them undecoded. Not sent to the
    /// server; it does not turn <see cref="StreamSubgraphs"/> on.
    /// </summary>
    public SubgraphStates? SubgraphStates { get; set; }

    /// <summary>
    /// Whether the server keeps the events for a while, so that a lost connection is resumed without losing any, and the stream can be joined
    /// later. The default is false.
    /// </summary>
    public bool StreamResumable { get; set; }

    /// <summary>Data that is stored with the run. <see langword="null"/> sends none.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>Tags, recursion limit and configurable values, on top of the assistant's. <see langword="null"/> sends none.</summary>
    public RunConfig? Config { get; set; }

    /// <summary>
    /// The graph's static context, a JSON object. <see langword="null"/> sends none. Python servers refuse it together with configurable
    /// values.
    /// </summary>
    public JsonPayload? Context { get; set; }

    /// <summary>The address that the server calls when the run has ended. <see langword="null"/> means none.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>
    /// How long to wait before the run starts. <see langword="null"/> starts it at once. The stream is silent until then.
    /// </summary>
    public TimeSpan? After { get; set; }

    /// <summary>The keys to make feedback addresses for; needs LangSmith on the server. <see langword="null"/> means none.</summary>
    public IReadOnlyList<string>? FeedbackKeys { get; set; }

    /// <summary>
    /// What becomes of the run when the connection is lost. <see langword="null"/> leaves it to the server, which lets the run go on.
    /// JavaScript servers heed it on threads only.
    /// </summary>
    public DisconnectMode? OnDisconnect { get; set; }

    /// <summary>When checkpoints are stored. <see langword="null"/> leaves it to the server. JavaScript servers ignore it.</summary>
    public Durability? Durability { get; set; }

    /// <summary>Where the run is traced to. <see langword="null"/> leaves it to the server.</summary>
    public LangSmithTracer? LangSmithTracer { get; set; }

    /// <summary>
    /// Whether a failed run ends the stream with an <see cref="ErrorChunk"/> instead of a <see cref="RunFailedException"/>. The default is
    /// false. Not sent to the server.
    /// </summary>
    public bool YieldErrors { get; set; }
}
