namespace TypedLangGraph;

/// <summary>The server could not be reached, or the connection failed before it answered.</summary>
public sealed class LangGraphConnectionException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public LangGraphConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>False when no connection came about, so that the request cannot have done anything at the server.</summary>
    public bool MayHaveReachedServer { get; init; } = true;
}
