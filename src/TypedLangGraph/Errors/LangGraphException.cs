namespace TypedLangGraph;

/// <summary>The base of everything that this library throws because of the server, the network or the data.</summary>
public class LangGraphException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public LangGraphException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
