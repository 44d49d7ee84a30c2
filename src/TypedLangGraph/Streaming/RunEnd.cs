using TypedLangGraph.Http;
using TypedLangGraph.Streaming.Resuming;

namespace TypedLangGraph.Streaming;

/// <summary>
/// Finds out how a run ended. The stream tells of errors and interrupts; whether a body that just ended belongs to a finished run, only the
/// run's status tells.
/// </summary>
internal sealed class RunEnd(AgentServerTransport transport, StreamPosition position, LangGraphClientOptions options)
{
    private const int StatusAttempts = 5;
    private static readonly TimeSpan StatusDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>How the run ended, as far as is known.</summary>
    public RunOutcome Outcome { get; private set; }

    /// <summary>The run's status at its end, or null when it was not asked for.</summary>
    public RunStatus? Status { get; private set; }

    /// <summary>Why the server could not be asked, or null when it could.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>True when the stream shows states or updates, and so would have shown an interrupt.</summary>
    public bool ShowsInterrupts { get; set; }

    public void Interrupted() => Outcome = RunOutcome.Interrupted;

    public void Failed() => Outcome = RunOutcome.Failed;

    public void Cancelled() => Outcome = RunOutcome.Cancelled;

    /// <summary>Asks the server whether the run is over.</summary>
    /// <returns>False when the run still runs or the server does not answer, so that the stream may have been cut.</returns>
    public async ValueTask<bool> IsOverAsync(CancellationToken cancellationToken)
    {
        if (!options.VerifyRunEnd || position.RunId is not { } runId || position.ThreadId is not { } threadId)
            return true;
        for (var attempt = 1; ; attempt++)
        {
            if (await IsOverAsync(threadId, runId, cancellationToken).ConfigureAwait(false))
                return true;

            // The status may follow the end of the body at a small distance.
            if (attempt == StatusAttempts)
                return false;
            await Task.Delay(StatusDelay * attempt, options.Reconnect.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> IsOverAsync(Guid threadId, Guid runId, CancellationToken cancellationToken)
    {
        Failure = null;
        try
        {
            var status = new RunStatus(await transport.GetStatusAsync(new(ServerOperations.GetRun, RequestPath.Of($"threads/{threadId}/runs/{runId}").ToString()), cancellationToken).ConfigureAwait(false));
            if (status == RunStatus.Running || status == RunStatus.Pending)
                return false;
            await EndedAsync(threadId, status, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (LangGraphException exception)
        {
            // A run that is gone, or that the caller may not look at, leaves the end of the body as the last word.
            Failure = exception;
            return !TransientFailure.Is(exception);
        }
    }

    private async ValueTask EndedAsync(Guid threadId, RunStatus status, CancellationToken cancellationToken)
    {
        Status = status;
        var outcome = status == RunStatus.Success ? RunOutcome.Finished
            : status == RunStatus.Interrupted ? RunOutcome.Cancelled
            : status == RunStatus.Error || status == RunStatus.Timeout ? RunOutcome.Failed
            : RunOutcome.Unknown;
        Outcome = Outcome switch
        {
            // What the stream has said explains the status: a run that was rolled back has failed, too.
            RunOutcome.Failed or RunOutcome.Cancelled => Outcome,
            RunOutcome.Interrupted when outcome != RunOutcome.Failed => Outcome,
            _ when outcome == RunOutcome.Finished && AsksThread => await FinishedOrInterruptedAsync(threadId, cancellationToken).ConfigureAwait(false),
            _ => outcome,
        };
    }

    /// <summary>
    /// A JavaScript server ends the body in front of an update that it cannot write, and calls the run a success; that it cannot write the
    /// thread either is the only sign of it.
    /// </summary>
    private bool AsksThread => !ShowsInterrupts || EventNumber.Next(position.LastEventId) is not null;

    /// <summary>The status "success" stands for both; the thread tells them apart as long as no other run has begun on it.</summary>
    private async ValueTask<RunOutcome> FinishedOrInterruptedAsync(Guid threadId, CancellationToken cancellationToken)
    {
        var status = new ThreadStatus(await transport.GetStatusAsync(new(ServerOperations.GetThread, RequestPath.Of($"threads/{threadId}").ToString()), cancellationToken).ConfigureAwait(false));
        return ShowsInterrupts || status == ThreadStatus.Idle ? RunOutcome.Finished
            : status == ThreadStatus.Interrupted ? RunOutcome.Interrupted
            : RunOutcome.Unknown;
    }
}
