using Microsoft.AspNetCore.Http;
using TypedLangGraph.AspNetCore.Relaying;

namespace TypedLangGraph.AspNetCore;

/// <summary>
/// Answers of an ASP.NET Core endpoint that pass the stream of a run on to a browser, as server-sent events (<c>text/event-stream</c>).
/// </summary>
/// <remarks>
/// <para>
/// Each event has an id. A page that comes back with the last one, in the header <c>Last-Event-ID</c> or in the query parameter
/// <c>lastEventId</c>, gets what comes behind it: <c>EventSource</c> does so by itself. An id is opaque and is not trusted: the thread and the run are
/// those that the endpoint names, and who may see them is the endpoint's matter. A malformed id, or one of another run, is answered with 400.
/// </para>
/// <para>
/// The last event of a run is <c>end</c>, with <c>{"outcome": "finished"}</c> or <c>interrupted</c>, <c>failed</c>, <c>cancelled</c> or
/// <c>unknown</c>, and a <c>message</c> where there is something to say; the page then closes its <c>EventSource</c>, and one that comes back
/// nevertheless gets 204. When the LangGraph server cannot be reached, the event <c>error</c> with a <c>message</c> comes instead, and the response ends
/// so that the page comes back.
/// </para>
/// <para>
/// The next chunk is read when the browser has taken the last one. When the browser goes away, reading ends at once and the run goes on.
/// </para>
/// </remarks>
public static class LangGraphResults
{
    /// <summary>
    /// Passes on the stream of a run that exists: from its first event, or behind the last one that the browser has seen. Endpoints:
    /// <c>GET /threads/{thread_id}/runs/{run_id}</c> and <c>GET /threads/{thread_id}/runs/{run_id}/stream</c>.
    /// </summary>
    /// <param name="runs">The runs of the server: <see cref="LangGraphClient.Runs"/>.</param>
    /// <param name="threadId">The thread, as the endpoint's route names it. A run of another thread is answered with 404.</param>
    /// <param name="runId">The run. Start it with <see cref="RunOptions{TState}.StreamResumable"/>, so that the server keeps its events.</param>
    /// <param name="map">
    /// What the browser gets to see of each chunk: no event, one, or several. Must depend on the chunk alone: after a reconnect it is asked again. When
    /// it throws, the exception is logged and the browser is told that the run cannot be read any further; where nothing was sent yet, it is thrown on.
    /// </param>
    /// <param name="options">How to pass it on; <see langword="null"/> means the defaults.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    public static IResult Relay<TState>(
        RunsClient runs, Guid threadId, Guid runId, Func<StreamChunk, IEnumerable<RelayEvent>> map, RelayOptions? options = null)
        where TState : IGraphState<TState>
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(map);
        return new JoinedRunResult<TState>(runs, threadId, runId, map, options ?? new RelayOptions());
    }

    /// <summary>
    /// Passes on a stream that the endpoint has made, for example one that starts a run. Its events have ids when it was made with
    /// <see cref="RunOptions{TState}.StreamResumable"/>; an endpoint with
    /// <see cref="Relay{TState}(RunsClient, Guid, Guid, Func{StreamChunk, IEnumerable{RelayEvent}}, RelayOptions?)"/> understands them.
    /// </summary>
    /// <param name="stream">The stream; it is read once.</param>
    /// <param name="map">What the browser gets to see of each chunk: no event, one, or several. Must depend on the chunk alone.</param>
    /// <param name="options">How to pass it on; <see langword="null"/> means the defaults.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    public static IResult Relay<TState>(RunStream<TState> stream, Func<StreamChunk, IEnumerable<RelayEvent>> map, RelayOptions? options = null)
        where TState : IGraphState<TState>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(map);
        return new StreamResult<TState>(stream, map, options ?? new RelayOptions());
    }
}
