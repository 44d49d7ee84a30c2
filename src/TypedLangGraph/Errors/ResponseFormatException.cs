namespace TypedLangGraph;

/// <summary>A successful response's body is not what the operation promises.</summary>
public sealed class ResponseFormatException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected, what was found, and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public ResponseFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
