namespace TypedLangGraph;

/// <summary>A stream broke off before its end. The run may well go on at the server.</summary>
public sealed class StreamInterruptedException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public StreamInterruptedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The run's id, or <see langword="null"/> when the stream broke before it was known.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The id of the last event that was wholly delivered, or <see langword="null"/> when no event had an id.</summary>
    public string? LastEventId { get; init; }
}
