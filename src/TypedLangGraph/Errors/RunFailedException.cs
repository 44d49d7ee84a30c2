namespace TypedLangGraph;

/// <summary>The run failed: the server sent an <c>error</c> event.</summary>
public sealed class RunFailedException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    public RunFailedException(string message)
        : base(message)
    {
    }

    /// <summary>The error's name, for example the exception type of the graph, or <see langword="null"/> when the server sent none.</summary>
    public string? Error { get; init; }

    /// <summary>The error's message as the server sent it, or <see langword="null"/> when it sent none.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>The run's id, or <see langword="null"/> when it is not known.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The id of the last event before the error that was wholly delivered, or <see langword="null"/> when no event had an id.</summary>
    public string? LastEventId { get; init; }
}
