using System.Net;
using Microsoft.AspNetCore.Http;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>Joins a run where the browser has left it.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
internal sealed class JoinedRunResult<TState>(RunsClient runs, Guid threadId, Guid runId, Func<StreamChunk, IEnumerable<RelayEvent>> map, RelayOptions options) : IResult
    where TState : IGraphState<TState>
{
    public Task ExecuteAsync(HttpContext httpContext) => Answer(LastEventId.Of(httpContext.Request)).ExecuteAsync(httpContext);

    private IResult Answer(string? lastEventId)
    {
        if (lastEventId is null)
            return Join(seen: null);
        if (!RelayCursor.TryParse(lastEventId, out var seen))
            return Refusal.Of(HttpStatusCode.BadRequest, "The last event id is not one that this service has sent. Leave it out to begin at the first event.");
        if (seen.RunId != runId)
            return Refusal.Of(HttpStatusCode.BadRequest, "The last event id belongs to another run. Leave it out to begin at the first event.");

        // EventSource gives up for good when it gets this.
        return seen.IsEnd ? Results.NoContent() : Join(seen);
    }

    private StreamResult<TState> Join(RelayCursor? seen)
    {
        var from = seen?.After is { } after ? StreamCursor.After(after) : StreamCursor.Beginning;
        return new StreamResult<TState>(runs.JoinStreamAsync<TState>(threadId, runId, new() { From = from }), map, options, seen, CheckThreadAsync);
    }

    /// <summary>The endpoint lets the browser see a thread. Not every server looks whether a run that is joined belongs to it.</summary>
    private async Task CheckThreadAsync(CancellationToken cancellationToken)
    {
        var run = await runs.GetAsync(threadId, runId, cancellationToken).ConfigureAwait(false);
        if (run.ThreadId != threadId)
            throw new NotFoundException($"The run {runId} is none of the thread {threadId}.", HttpStatusCode.NotFound);
    }
}
