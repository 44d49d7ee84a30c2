namespace TypedLangGraph;

/// <summary>The run that a stream belongs to was cancelled at the server, by somebody else than the stream's own <c>CancelAsync</c>.</summary>
public sealed class RunCancelledException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    public RunCancelledException(string message)
        : base(message)
    {
    }

    /// <summary>The run's id, or <see langword="null"/> when it is not known.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The id of the last event that was wholly delivered, or <see langword="null"/> when no event had an id.</summary>
    public string? LastEventId { get; init; }
}
