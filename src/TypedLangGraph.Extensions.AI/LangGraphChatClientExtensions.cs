using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI;

/// <summary>Makes chat clients of assistants.</summary>
public static class LangGraphChatClientExtensions
{
    /// <summary>
    /// An <see cref="IChatClient"/> over an assistant whose state has a list of messages. A conversation is a thread: without
    /// <see cref="ChatOptions.ConversationId"/> each call begins a new one, whose id every update and response tells; with it, send only what is new.
    /// </summary>
    /// <param name="client">The client of the server. It is not disposed with the chat client.</param>
    /// <param name="assistantId">The id of an assistant, or of a graph.</param>
    /// <param name="options">How the assistant is called; <see langword="null"/> for the defaults.</param>
    /// <returns>A chat client that may be used by several threads at the same time. What it throws is what <see cref="RunStream{TState}"/> throws.</returns>
    /// <remarks>Speaks to <c>POST /threads/{thread_id}/runs/stream</c> and, without threads, to <c>POST /runs/stream</c>.</remarks>
    public static IChatClient AsChatClient(this LangGraphClient client, string assistantId, LangGraphChatClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        return new LangGraphChatClient(client, assistantId, options ?? new LangGraphChatClientOptions());
    }
}
