namespace TypedLangGraph.Streaming.Resuming;

/// <summary>Tells the caller that a stream broke off for good, with all that is known of it.</summary>
internal static class BrokenStream
{
    /// <summary>For a run that is over, and of which the server has more than it has sent.</summary>
    public static StreamInterruptedException WithHole(StreamPosition position, string? laterId) => new(
        $"The server ended the stream of run {position.RunId} behind event {position.LastEventId}, but has event {laterId}, too. It could not send what lies between (a value that has no JSON form, for example), or a proxy cut the stream. The run is over: look at the thread's state.")
    {
        RunId = position.RunId,
        LastEventId = position.LastEventId,
    };

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
