namespace TypedLangGraph;

/// <summary>A response that should be a stream of server-sent events is not one, or one of its events breaks the protocol.</summary>
public sealed class StreamFormatException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected, what was found, and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public StreamFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The name of the offending event, or <see langword="null"/> when the response as a whole is at fault.</summary>
    public string? EventName { get; init; }

    /// <summary>The id of the offending event, or <see langword="null"/> when it had none.</summary>
    public string? EventId { get; init; }
}
