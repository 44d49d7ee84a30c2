namespace TypedLangGraph.Streaming;

/// <summary>
/// Finds out how a run ended. The stream tells of errors and interrupts; whether a body that just ended belongs to a finished run, only the
/// run's status tells.
/// </summary>
internal sealed class RunEnd(AgentServerOperations operations, StreamPosition position, LangGraphClientOptions options)
{
    private const int StatusAttempts = 5;
    private static readonly TimeSpan StatusDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>How the run ended, as far as is known.</summary>
    public RunOutcome Outcome { get; private set; }

    /// <summary>The run's status at its end, or null when it was not asked for.</summary>
    public RunStatus? Status { get; private set; }

    public void Interrupted() => Outcome = RunOutcome.Interrupted;

    public void Failed() => Outcome = RunOutcome.Failed;

    public void Cancelled() => Outcome = RunOutcome.Cancelled;

    /// <summary>Asks the server whether the run is over.</summary>
    /// <returns>False when the run still runs, so that the stream was cut.</returns>
    public async ValueTask<bool> IsOverAsync(CancellationToken cancellationToken)
    {
        if (!options.VerifyRunEnd || position.RunId is not { } runId || position.ThreadId is not { } threadId)
            return true;
        for (var attempt = 1; ; attempt++)
        {
            if (await ReadStatusAsync(threadId, runId, cancellationToken).ConfigureAwait(false) is not { } status)
                return true;
            if (status != RunStatus.Running && status != RunStatus.Pending)
            {
                Ended(status);
                return true;
            }

            // The status may follow the end of the body at a small distance.
            if (attempt == StatusAttempts)
                return false;
            await Task.Delay(StatusDelay * attempt, options.Reconnect.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<RunStatus?> ReadStatusAsync(Guid threadId, Guid runId, CancellationToken cancellationToken)
    {
        try
        {
            return (await operations.GetRunAsync(threadId, runId, cancellationToken).ConfigureAwait(false)).Status;
        }
        catch (LangGraphException)
        {
            // The run may be gone, or the server. The body ended in good order: unknown is the honest answer.
            return null;
        }
    }

    private void Ended(RunStatus status)
    {
        Status = status;
        if (Outcome == RunOutcome.Interrupted && status != RunStatus.Error && status != RunStatus.Timeout)
            return;
        Outcome = status == RunStatus.Success ? RunOutcome.Finished
            : status == RunStatus.Interrupted ? RunOutcome.Cancelled
            : status == RunStatus.Error || status == RunStatus.Timeout ? RunOutcome.Failed
            : RunOutcome.Unknown;
    }
}
