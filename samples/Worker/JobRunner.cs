// Brings one job to its end, from wherever the journal says it is.
using Microsoft.Extensions.Logging;
using TypedLangGraph;

namespace Worker;

internal sealed partial class JobRunner(LangGraphClient client, Journal journal, ILogger<JobRunner> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Works on a job until it is over. While the server is away, it waits.</summary>
    public async Task RunAsync<TState>(GraphJob<TState> job, CancellationToken cancellationToken)
        where TState : IGraphState<TState>
    {
        while (journal[job.Id].Outcome is null)
        {
            try
            {
                if (journal[job.Id].RunId is null)
                    await FindOrStartRunAsync(job, cancellationToken);
                await FollowRunAsync(job, cancellationToken);
            }
            catch (LangGraphException exception) when (MayPass(exception))
            {
                LogWaiting(job.Id, exception.Message);
                await Task.Delay(Pause, cancellationToken);
            }
            catch (LangGraphException exception)
            {
                var outcome = exception is RunCancelledException ? RunOutcome.Cancelled : RunOutcome.Failed;
                End(new JournalEntry.Ended(job.Id, outcome, exception.Message));
            }
        }
    }

    #region worker-start
    /// <summary>A worker that was killed in between finds its thread by the id that it had chosen, and on it the run.</summary>
    private async Task FindOrStartRunAsync<TState>(GraphJob<TState> job, CancellationToken cancellationToken)
        where TState : IGraphState<TState>
    {
        var threadId = journal[job.Id].ThreadId ?? journal.Append(new JournalEntry.ThreadChosen(job.Id, Guid.NewGuid())).ThreadId!.Value;
        await client.Threads.CreateAsync(new() { ThreadId = threadId, IfExists = IfExists.DoNothing }, cancellationToken);
        var run = await client.Runs.ListAsync(threadId, cancellationToken: cancellationToken).LastOrDefaultAsync(cancellationToken)
            ?? await client.Runs.CreateAsync(threadId, job.Graph, Options(job), cancellationToken);
        journal.Append(new JournalEntry.RunStarted(job.Id, run.RunId));
    }

    private static ThreadRunOptions<TState> Options<TState>(GraphJob<TState> job)
        where TState : IGraphState<TState> => new()
        {
            Input = job.Input,
            StreamMode = StreamMode.Updates,
            StreamResumable = true,
            MultitaskStrategy = MultitaskStrategy.Reject,
        };
    #endregion

    #region worker-follow
    private async Task FollowRunAsync<TState>(GraphJob<TState> job, CancellationToken cancellationToken)
        where TState : IGraphState<TState>
    {
        var state = journal[job.Id];
        var from = state.LastEventId is { } handled ? StreamCursor.After(handled) : StreamCursor.Beginning;
        var stream = client.Runs.JoinStreamAsync<TState>(state.ThreadId!.Value, state.RunId!.Value, new() { From = from });

        var results = new List<string>();
        await foreach (var chunk in stream.WithCancellation(cancellationToken))
        {
            if (chunk is UpdatesChunk<TState> update)
                results.Add(job.Describe(update));

            // An event can bring several chunks. With the last of them it is handled, and is written down together with what came of it.
            if (chunk.EventId is { } eventId && eventId == stream.LastEventId)
            {
                journal.Append(new JournalEntry.EventHandled(job.Id, eventId, [.. results]));
                LogHandled(job.Id, eventId, string.Join(", ", results));
                results.Clear();
            }
        }

        if (stream.Outcome == RunOutcome.Unknown)
            throw new StreamInterruptedException("The server did not tell how the run ended.") { RunId = state.RunId };
        End(new JournalEntry.Ended(job.Id, stream.Outcome));
    }
    #endregion

    private void End(JournalEntry.Ended ended)
    {
        journal.Append(ended);
        LogEnded(ended.Job, ended.Error is null ? $"{ended.Outcome}" : $"{ended.Outcome}: {ended.Error}");
    }

    /// <summary>What a wait can mend. A thread that is busy runs this job already: the answer to its start was lost.</summary>
    private static bool MayPass(LangGraphException exception) => exception
        is StreamInterruptedException or LangGraphConnectionException or LangGraphTimeoutException or ServerErrorException or RateLimitedException or ThreadBusyException;

    [LoggerMessage(LogLevel.Information, "{Job}: event {EventId} {Results}", EventId = 1)]
    private partial void LogHandled(string job, string eventId, string results);

    [LoggerMessage(LogLevel.Information, "{Job}: {Outcome}", EventId = 2)]
    private partial void LogEnded(string job, string outcome);

    [LoggerMessage(LogLevel.Warning, "{Job}: waits for the server. {Reason}", EventId = 3)]
    private partial void LogWaiting(string job, string reason);
}
