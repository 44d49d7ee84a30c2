namespace TypedLangGraph;

/// <summary>
/// The run failed. Yielded only when <see cref="RunOptions{TState}.YieldErrors"/> is set; otherwise the stream throws a
/// <see cref="RunFailedException"/> at this point.
/// </summary>
public sealed class ErrorChunk : StreamChunk
{
    /// <summary>The error's name, for example the exception type of the graph, or <see langword="null"/> when the server sent none.</summary>
    public string? Error { get; init; }

    /// <summary>The error's message, or <see langword="null"/> when the server sent none.</summary>
    public string? Message { get; init; }

    /// <summary>The event's whole payload: servers send other shapes too.</summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>The error's name and message, for logs.</summary>
    public override string ToString() => $"error: {Error}: {Message}";
}
