namespace TypedLangGraph;

/// <summary>
/// JSON does not fit a state type. Readers throw it; the stream and the REST clients catch it where they know the event and the path, and
/// throw a <see cref="StateDecodingException"/> instead.
/// </summary>
public sealed class GraphStateFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public GraphStateFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception for a key that the JSON lacks.</summary>
    /// <param name="message">What was expected.</param>
    /// <param name="missingKey">The JSON key that is absent.</param>
    public GraphStateFormatException(string message, string missingKey)
        : base(message) => MissingKey = missingKey;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public GraphStateFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The required JSON key that was absent, or <see langword="null"/> when the fault is another one.</summary>
    public string? MissingKey { get; }
}
