using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Output;

/// <summary>Turns the chunks of a run into updates of a response.</summary>
internal sealed class ResponseReader(RunStream<OpenState> stream, bool hasConversation, Func<MessageMetadata, bool> include)
{
    private readonly MessageAccumulator _accumulator = new();
    private readonly Dictionary<AccumulatedMessage, ResponseMessage> _messages = [];
    private readonly ToolCallContents _calls = new();
    private ResponseMessage? _last;

    public IEnumerable<ChatResponseUpdate> Read(StreamChunk chunk) => chunk switch
    {
        MessageTokenChunk token when include(token.Metadata) => ReadMessage(token),
        UpdatesChunk<OpenState> update => Close(message => message.First.Metadata.Node == update.Node),
        InterruptChunk interrupt => [.. Close(static _ => true), .. ReadInterrupt(interrupt)],
        _ => [],
    };

    /// <summary>What is left when the stream has ended.</summary>
    public IEnumerable<ChatResponseUpdate> End()
    {
        foreach (var update in Close(static _ => true))
            yield return update;
        var last = Update(null, null, []);
        last.FinishReason = Reason();
        yield return last;
    }

    private IEnumerable<ChatResponseUpdate> ReadMessage(MessageTokenChunk token)
    {
        var isKnown = token.Message.Id is { } id && _accumulator.TryGet(id, out _);
        if (_accumulator.Add(token) is not { } accumulated)
            return [];

        // Nodes may write what users say into the state, too: that is no answer.
        return token.Message switch
        {
            AIMessage => ReadAnswer(token, accumulated),
            ToolMessage result when !isKnown => ReadResult(token, result),
            _ => [],
        };
    }

    private IEnumerable<ChatResponseUpdate> ReadAnswer(MessageTokenChunk token, AccumulatedMessage accumulated)
    {
        if (!_messages.TryGetValue(accumulated, out var message))
            _messages[accumulated] = message = new ResponseMessage(accumulated, token);
        _last = message;
        return Told(token, ChatRole.Assistant, message.Add(token));
    }

    private IEnumerable<ChatResponseUpdate> ReadResult(MessageTokenChunk token, ToolMessage result)
    {
        foreach (var update in Close(message => message.Message?.ToolCalls.Any(call => call.Id == result.ToolCallId) ?? false))
            yield return update;
        yield return Update(token, ChatRole.Tool, [_calls.Answer(result)]);
    }

    private IEnumerable<ChatResponseUpdate> ReadInterrupt(InterruptChunk chunk)
    {
        _calls.LeaveToGraph();
        var contents = chunk.Interrupts.SelectMany(InterruptContents.Of).ToList();
        return contents.Count == 0 ? [] : [Update(null, ChatRole.Assistant, contents)];
    }

    private IEnumerable<ChatResponseUpdate> Close(Func<ResponseMessage, bool> which) =>
        _messages.Values.Where(which).SelectMany(message => Told(message.First, ChatRole.Assistant, message.Close(_calls)));

    private IEnumerable<ChatResponseUpdate> Told(MessageTokenChunk token, ChatRole role, IEnumerable<AIContent> contents)
    {
        List<AIContent> told = [.. contents];
        return told.Count == 0 ? [] : [Update(token, role, told)];
    }

    private ChatResponseUpdate Update(MessageTokenChunk? token, ChatRole? role, IList<AIContent> contents) => new(role, contents)
    {
        ResponseId = stream.RunId?.ToString(),
        ConversationId = hasConversation ? stream.ThreadId?.ToString() : null,
        MessageId = token?.Message.Id,
        AuthorName = token?.Message.Name,
        ModelId = token?.Metadata.ModelName,
        RawRepresentation = token,
    };

    private ChatFinishReason Reason()
    {
        if (stream.Outcome == RunOutcome.Interrupted)
        {
            _calls.LeaveToGraph();
            return FinishReasons.Interrupted;
        }

        return _calls.WaitForCaller ? ChatFinishReason.ToolCalls : FinishReasons.Of(_last?.Message) ?? ChatFinishReason.Stop;
    }
}
