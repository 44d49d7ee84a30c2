using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Input;

/// <summary>What the messages of a caller ask of a run: to go on with something new, with answers, or with both.</summary>
internal sealed class RunRequest
{
    private readonly StateUpdate<OpenState>? _update;
    private readonly Resume? _resume;

    private RunRequest(StateUpdate<OpenState>? update, Resume? resume)
    {
        _update = update;
        _resume = resume;
    }

    public static RunRequest Of(IReadOnlyList<ChatMessage> messages, ChatOptions? chatOptions, LangGraphChatClientOptions options)
    {
        var values = new Dictionary<string, JsonPayload>();
        foreach (var (key, value) in options.Input?.Invoke(chatOptions) ?? [])
            values[key] = JsonPayload.FromNode(value);
        var said = ChatMessages.ToLangChain(messages, chatOptions?.Instructions);
        if (said.Count > 0)
            values[options.MessagesKey] = MessageList.Write(said);

        // An answer without anything new leaves the state alone.
        var resume = InterruptAnswers.In(messages);
        return new(resume is not null && values.Count == 0 ? null : new OpenState.Update { Values = values }, resume);
    }

    public RunInput<OpenState>? ToRunInput() => _resume is null
        ? (RunInput<OpenState>?)_update
        : new GraphCommand<OpenState> { Resume = _resume, Update = _update };

    /// <exception cref="InvalidOperationException">The run has no thread, and what is asked needs one.</exception>
    public GraphInput<OpenState>? ToInputWithoutThread(string? conversationId)
    {
        if (conversationId is not null)
        {
            throw new InvalidOperationException(
                "This chat client keeps no conversations: leave ChatOptions.ConversationId null and send all messages, or set LangGraphChatClientOptions.UseThreads.");
        }

        return _resume is null
            ? (GraphInput<OpenState>?)_update
            : throw new InvalidOperationException("An interrupt can only be answered in a conversation: set LangGraphChatClientOptions.UseThreads.");
    }
}
