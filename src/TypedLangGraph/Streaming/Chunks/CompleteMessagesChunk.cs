namespace TypedLangGraph;

/// <summary>
/// Messages that are complete. Requested with <see cref="StreamMode.Messages"/>. A Python server sends it only for messages that were not
/// written piece by piece; a JavaScript server with subgraphs does not send it.
/// </summary>
public sealed class CompleteMessagesChunk : StreamChunk
{
    /// <summary>The messages.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>The messages' types and texts, for logs.</summary>
    public override string ToString() => $"messages/complete: {string.Join("; ", Messages)}";
}
