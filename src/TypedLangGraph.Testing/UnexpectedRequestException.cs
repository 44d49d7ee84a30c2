namespace TypedLangGraph.Testing;

/// <summary>The code under test has sent a request that the test has not prepared. Its message says which, and how to prepare it.</summary>
public sealed class UnexpectedRequestException : Exception
{
    /// <summary>A request that nothing answers.</summary>
    /// <param name="message">Which request, and what to do.</param>
    public UnexpectedRequestException(string message)
        : base(message)
    {
    }
}
