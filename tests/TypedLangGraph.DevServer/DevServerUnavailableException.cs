namespace TypedLangGraph.Development;

/// <summary>The LangGraph dev server cannot run here. The message says what is missing and what to do about it.</summary>
public sealed class DevServerUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is missing, and what to do about it.</param>
    /// <param name="innerException">What made it known, if another exception did.</param>
    public DevServerUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
