namespace TypedLangGraph.Streaming.Telemetry;

/// <summary>
/// Adds up the tokens that models used. Pieces of messages tell the tokens of each piece; the mode <c>messages</c> repeats each message as far as
/// it has come, so that the last word on a message counts. Where a stream has both modes, the pieces count.
/// </summary>
internal sealed class TokenUsage
{
    private Dictionary<string, UsageMetadata>? _messages;
    private (long Input, long Output) _pieces;
    private bool _hasPieces;

    public void Add(StreamChunk chunk)
    {
        switch (chunk)
        {
            case MessageTokenChunk { Message: AIMessage { UsageMetadata: { } usage } }:
                _hasPieces = true;
                _pieces.Input += usage.InputTokens ?? 0;
                _pieces.Output += usage.OutputTokens ?? 0;
                break;
            case PartialMessagesChunk partial:
                AddMessages(partial.Messages);
                break;
            case CompleteMessagesChunk complete:
                AddMessages(complete.Messages);
                break;
        }
    }

    /// <returns>Null when no message told.</returns>
    public (long Input, long Output)? Total()
    {
        if (_hasPieces || _messages is null)
            return _hasPieces ? _pieces : null;
        return (_messages.Values.Sum(usage => (long)(usage.InputTokens ?? 0)), _messages.Values.Sum(usage => (long)(usage.OutputTokens ?? 0)));
    }

    private void AddMessages(IReadOnlyList<Message> messages)
    {
        for (var index = 0; index < messages.Count; index++)
        {
            if (messages[index] is AIMessage { UsageMetadata: { } usage, Id: { } id })
                (_messages ??= [])[id] = usage;
        }
    }
}
