namespace TypedLangGraph.Streaming;

/// <summary>Watches the chunks of a run for what they say about the run itself, and turns a bad end into an exception.</summary>
internal sealed class RunProgress(StreamPosition position, RunEnd end, bool yieldErrors, Func<StreamChunk, bool> showsInterrupts)
{
    /// <summary>True when the caller has asked to cancel the run: its end is then no surprise.</summary>
    public bool CancelRequested { get; set; }

    /// <returns>False when the chunk is not to be yielded and the stream is over.</returns>
    /// <exception cref="RunFailedException">The chunk says that the run failed.</exception>
    /// <exception cref="RunCancelledException">The chunk says that somebody else cancelled the run.</exception>
    public bool Observe(StreamChunk chunk)
    {
        switch (chunk)
        {
            case MetadataChunk metadata:
                position.RunId = position.FollowsRuns ? metadata.RunId : position.RunId ?? metadata.RunId;
                return true;
            case InterruptChunk:
                end.Interrupted();
                return true;
            case ErrorChunk error:
                return Observe(error);
            default:
                end.ShowsInterrupts = end.ShowsInterrupts || showsInterrupts(chunk);
                return true;
        }
    }

    /// <summary>Called at the end of the stream.</summary>
    public void ThrowIfBad()
    {
        if (yieldErrors)
            return;
        if (end.Outcome == RunOutcome.Cancelled && !CancelRequested)
            throw Cancelled();
        if (end.Outcome == RunOutcome.Failed)
        {
            throw new RunFailedException($"{Run()} ended with status {end.Status}, and its stream did not say why. Look at the thread's state and at the server's logs.")
            {
                RunId = position.RunId,
                LastEventId = position.LastEventId,
            };
        }
    }

    private bool Observe(ErrorChunk error)
    {
        if (CancellationError.Is(error))
        {
            end.Cancelled();
            return yieldErrors || (CancelRequested ? false : throw Cancelled());
        }

        end.Failed();
        return yieldErrors ? true : throw Failed(error);
    }

    private RunCancelledException Cancelled() => new($"{Run()} was cancelled at the server.")
    {
        RunId = position.RunId,
        LastEventId = position.LastEventId,
    };

    private RunFailedException Failed(ErrorChunk error) =>
        new($"{Run()} failed at the server with {error.Error ?? "an error"}: {error.Message ?? error.Payload.ToString()}")
        {
            Error = error.Error,
            ServerMessage = error.Message,
            RunId = position.RunId,
            LastEventId = position.LastEventId,
        };

    private string Run() => position.RunId is null ? "The run" : $"The run {position.RunId}";
}
