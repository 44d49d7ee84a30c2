namespace TypedLangGraph;

/// <summary>
/// A message that a model is writing, as far as it has come: everything so far, not only what is new. Requested with
/// <see cref="StreamMode.Messages"/>.
/// </summary>
public sealed class PartialMessagesChunk : StreamChunk
{
    /// <summary>The messages; servers send one at a time.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    /// <summary>The messages' types and texts, for logs.</summary>
    public override string ToString() => $"messages/partial: {string.Join("; ", Messages)}";
}
