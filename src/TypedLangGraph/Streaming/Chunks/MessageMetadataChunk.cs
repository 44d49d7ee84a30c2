namespace TypedLangGraph;

/// <summary>
/// Announces a message before its <see cref="PartialMessagesChunk"/>s and tells where it comes from. Requested with
/// <see cref="StreamMode.Messages"/>.
/// </summary>
public sealed class MessageMetadataChunk : StreamChunk
{
    /// <summary>The message's id.</summary>
    public required string MessageId { get; init; }

    /// <summary>Where the message comes from.</summary>
    public required MessageMetadata Metadata { get; init; }

    /// <summary>The message's id, for logs.</summary>
    public override string ToString() => $"messages/metadata: {MessageId}";
}
