namespace TypedLangGraph.Testing;

/// <summary>A script sends what no server would send for the request. Its message says what to change.</summary>
public sealed class UnexpectedScriptException : Exception
{
    /// <summary>A script that does not fit its request.</summary>
    /// <param name="message">What does not fit, and what to do.</param>
    public UnexpectedScriptException(string message)
        : base(message)
    {
    }
}
