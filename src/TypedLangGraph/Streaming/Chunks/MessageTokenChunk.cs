namespace TypedLangGraph;

/// <summary>
/// A piece of a message that a model is writing, or a whole message that a node returned. Requested with
/// <see cref="StreamMode.MessagesTuple"/>. <see cref="MessageAccumulator"/> puts the pieces together.
/// </summary>
/// <remarks>
/// With subgraphs, JavaScript servers put the node that called the model into <see cref="StreamChunk.Namespace"/>, even in the graph that was
/// run; Python servers do not. <see cref="MessageMetadata.Node"/> and <see cref="MessageMetadata.CheckpointNamespace"/> mean the same on both.
/// </remarks>
public sealed class MessageTokenChunk : StreamChunk
{
    /// <summary>
    /// The message. Of a message that is being written only what is new; JavaScript servers give such a piece the type of a whole message.
    /// </summary>
    public required Message Message { get; init; }

    /// <summary>Where the message comes from. All pieces of a message share one instance.</summary>
    public required MessageMetadata Metadata { get; init; }

    /// <summary>The new text; empty when there is none, as in a piece of a tool call.</summary>
    public string Text => Message.Text;

    /// <summary>The message's type and the new text, for logs.</summary>
    public override string ToString() => $"messages: {Message}";
}
