namespace TypedLangGraph.Streaming.Resuming;

/// <summary>Tells the caller that a stream broke off for good, with all that is known of it.</summary>
internal static class BrokenStream
{
    public static StreamInterruptedException ToException(StreamPosition position, string what, Exception cause, string advice)
    {
        var run = position.RunId is null ? "no run id is known yet" : $"run {position.RunId}";
        var id = position.LastEventId is null ? "no event id was received" : $"last event id {position.LastEventId}";
        return new StreamInterruptedException(
            $"{what} ({run}, {id}): {cause.Message.TrimEnd('.')}. The run may go on at the server; {advice}, or look at the run's status and the thread's state.", cause)
        {
            RunId = position.RunId,
            LastEventId = position.LastEventId,
        };
    }
}
