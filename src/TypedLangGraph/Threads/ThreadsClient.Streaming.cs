using TypedLangGraph.Streaming;
using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph;

public sealed partial class ThreadsClient
{
    /// <summary>
    /// Streams a thread: the events of run after run, until the caller leaves it. Endpoint: <c>GET /threads/{thread_id}/stream</c>. Needs a Python
    /// server; a JavaScript dev server answers with a <see cref="NotSupportedByServerException"/>.
    /// </summary>
    /// <remarks>A failed run is an <see cref="ErrorChunk"/> here: other runs may follow it.</remarks>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">What to tell, and where to begin; <see langword="null"/> means the defaults.</param>
    /// <param name="cancellationToken">Ends the stream and closes the connection.</param>
    /// <typeparam name="TState">The state type of the thread's graph.</typeparam>
    public ThreadStream<TState> JoinStreamAsync<TState>(
        Guid threadId, ThreadStreamOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        options ??= new ThreadStreamOptions();

        // One parameter with commas: servers read only the last of several, and ignore the name that the official SDKs send.
        var path = AgentServerOperations.StreamThreadPath(threadId, Names(options.Modes));
        var source = EventSource.JoinThread(_transport, new(ServerOperations.StreamThread, path), options.From);
        var decoding = new DecodingOptions { Subgraphs = options.SubgraphStates };
        var position = new StreamPosition { ThreadId = threadId, FollowsRuns = true };
        return new ThreadStream<TState>(
            new StreamContext<TState>(_runs, source, position, decoding, yieldErrors: true, cancellationToken), threadId);
    }

    private static string? Names(ThreadStreamMode modes)
    {
        if (modes == ThreadStreamMode.None)
            return null;
        var names = new List<string>(3);
        if (modes.HasFlag(ThreadStreamMode.RunModes))
            names.Add("run_modes");
        if (modes.HasFlag(ThreadStreamMode.Lifecycle))
            names.Add("lifecycle");
        if (modes.HasFlag(ThreadStreamMode.StateUpdate))
            names.Add("state_update");
        return string.Join(',', names);
    }
}
