using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>A message as far as its pieces have come. Grows while its <see cref="MessageAccumulator"/> gets more.</summary>
public sealed class AccumulatedMessage
{
    private readonly bool _startedAsChunk;
    private AIMessageMerge? _merge;
    private Message? _message;

    internal AccumulatedMessage(Message first, MessageMetadata? metadata)
    {
        Id = first.Id;
        Metadata = metadata;
        _startedAsChunk = first is AIMessageChunk;
        if (_startedAsChunk)
            Append((AIMessage)first);
        else
            _message = first;
    }

    /// <summary>The message's id, or <see langword="null"/> when the server sent none.</summary>
    public string? Id { get; }

    /// <summary>Where the message comes from; <see langword="null"/> when it was added without.</summary>
    public MessageMetadata? Metadata { get; internal set; }

    /// <summary>
    /// The message so far. It is put together when it is asked for, which costs as much as it is long: ask when it is to be shown, not for every
    /// piece of a long one. Arguments of tool calls that are still being written are closed where they break off.
    /// </summary>
    public Message Message => _message ??= _merge!.Build();

    /// <summary>
    /// True when a message with the same id is the next piece of this one. Python servers tell pieces from whole messages by their type,
    /// JavaScript servers do not, but they send a whole message only when nothing of it was streamed.
    /// </summary>
    internal bool Continues(Message next) => next is AIMessageChunk ? IsFromModel : next is AIMessage && IsFromModel && !_startedAsChunk;

    internal void Append(AIMessage piece)
    {
        if (_merge is null)
        {
            _merge = new AIMessageMerge(Id);
            if (_message is AIMessage first)
                _merge.Add(first);
        }

        _merge.Add(piece);
        _message = null;
    }

    internal void Replace(Message whole)
    {
        _merge = null;
        _message = whole;
    }

    private bool IsFromModel => _merge is not null || _message is AIMessage;
}
