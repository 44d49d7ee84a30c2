namespace TypedLangGraph.Streaming.Decoding;

/// <summary>A piece of a message of which the others differ only in their text.</summary>
/// <param name="data">The data of a piece that was read; kept.</param>
/// <param name="text">Where its text stands.</param>
/// <param name="message">Its message.</param>
/// <param name="metadata">Its metadata.</param>
internal sealed class TokenTemplate(byte[] data, (int Start, int End) text, Message message, MessageMetadata metadata) : TextTemplate(data, text)
{
    public Message Message { get; } = message;

    public MessageMetadata Metadata { get; } = metadata;
}
