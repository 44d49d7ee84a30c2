namespace TypedLangGraph;

/// <summary>The server did not answer within <see cref="LangGraphClientOptions.RequestTimeout"/>.</summary>
public sealed class LangGraphTimeoutException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public LangGraphTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
