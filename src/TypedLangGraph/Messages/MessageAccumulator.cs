using System.Diagnostics.CodeAnalysis;

namespace TypedLangGraph;

/// <summary>
/// Puts the pieces of streamed messages together: text and content blocks, tool calls with their arguments, token counts. Adding a piece costs
/// what the piece costs, however long its message is. Not safe for use by several threads at the same time.
/// </summary>
public sealed class MessageAccumulator
{
    private readonly List<AccumulatedMessage> _messages = [];
    private readonly Dictionary<string, AccumulatedMessage> _byId = [];

    /// <summary>The messages so far, in the order of their first pieces.</summary>
    public IReadOnlyList<AccumulatedMessage> Messages => _messages;

    /// <summary>Adds what a chunk brings.</summary>
    /// <param name="chunk">A chunk of <see cref="StreamMode.MessagesTuple"/>.</param>
    /// <returns>The message that the piece belongs to; <see langword="null"/> for a <see cref="RemoveMessage"/>.</returns>
    public AccumulatedMessage? Add(MessageTokenChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return Add(chunk.Message, chunk.Metadata);
    }

    /// <summary>Adds a piece of a message, or a whole message, which replaces one with the same id.</summary>
    /// <param name="message">The piece or message. A <see cref="RemoveMessage"/> removes the message with its id.</param>
    /// <param name="metadata">Where it comes from.</param>
    /// <returns>The message that the piece belongs to; <see langword="null"/> for a <see cref="RemoveMessage"/>.</returns>
    public AccumulatedMessage? Add(Message message, MessageMetadata? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message is RemoveMessage)
        {
            Remove(message.Id);
            return null;
        }

        if (Find(message) is not { } known)
            return AddNew(message, metadata);
        if (known.Continues(message))
            known.Append((AIMessage)message);
        else
            known.Replace(message);
        known.Metadata = metadata ?? known.Metadata;
        return known;
    }

    /// <summary>Adds a message that tells everything so far, as <see cref="PartialMessagesChunk"/> and <see cref="CompleteMessagesChunk"/> bring it.</summary>
    /// <param name="message">The message. It replaces one with the same id.</param>
    /// <param name="metadata">Where it comes from.</param>
    public AccumulatedMessage AddWhole(Message message, MessageMetadata? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Id is null || !_byId.TryGetValue(message.Id, out var known))
            return AddNew(message, metadata);
        known.Replace(message);
        known.Metadata = metadata ?? known.Metadata;
        return known;
    }

    /// <summary>Gets a message by its id.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="message">The message so far.</param>
    public bool TryGet(string id, [MaybeNullWhen(false)] out AccumulatedMessage message) => _byId.TryGetValue(id, out message);

    private AccumulatedMessage AddNew(Message message, MessageMetadata? metadata)
    {
        var added = new AccumulatedMessage(message, metadata);
        _messages.Add(added);
        if (message.Id is not null)
            _byId[message.Id] = added;
        return added;
    }

    /// <summary>Without an id, a piece can only continue the message before it.</summary>
    private AccumulatedMessage? Find(Message message)
    {
        if (message.Id is not null)
            return _byId.GetValueOrDefault(message.Id);
        return _messages.LastOrDefault() is { Id: null } last && last.Continues(message) ? last : null;
    }

    private void Remove(string? id)
    {
        if (id == RemoveMessage.AllId)
        {
            _messages.Clear();
            _byId.Clear();
        }
        else if (id is not null && _byId.Remove(id, out var removed))
        {
            _messages.Remove(removed);
        }
    }
}
