namespace TypedLangGraph;

/// <summary>What the server sent does not fit the state type that the caller declared.</summary>
public sealed class StateDecodingException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected, what was found, and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public StateDecodingException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The state type.</summary>
    public required Type StateType { get; init; }

    /// <summary>What was decoded: an event's name with its namespace, or the kind of a response.</summary>
    public required string Origin { get; init; }

    /// <summary>The event's id, or <see langword="null"/> when it had none or when it was no event.</summary>
    public string? EventId { get; init; }

    /// <summary>The path in the payload, for example <c>$.generate_joke.topic</c>.</summary>
    public required string JsonPath { get; init; }

    /// <summary>The member of the state type, or <see langword="null"/> when the fault is not inside one.</summary>
    public string? MemberName { get; init; }
}
