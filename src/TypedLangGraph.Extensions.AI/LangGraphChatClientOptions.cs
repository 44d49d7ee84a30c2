using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI;

/// <summary>How an assistant is called as a chat client.</summary>
public sealed class LangGraphChatClientOptions
{
    /// <summary>The key of the state that holds the messages. The default is <c>messages</c>.</summary>
    public string MessagesKey { get; set; } = "messages";

    /// <summary>
    /// Whether conversations are kept on the server, as threads. The default is true. Without, every call is a run of its own, gets all messages from
    /// the caller, tells no conversation id, and cannot be interrupted.
    /// </summary>
    public bool UseThreads { get; set; } = true;

    /// <summary>
    /// Which messages belong to the answer. <see langword="null"/> takes all that models and tools write in the graph itself; a graph that thinks in
    /// several nodes may want only the last to be seen: <c>metadata => metadata.Node == "answer"</c>.
    /// </summary>
    public Func<MessageMetadata, bool>? Include { get; set; }

    /// <summary>
    /// What the run gets as its context, for example what <see cref="ChatOptions"/> says of tools and temperature: a graph takes them only where it was
    /// written to. <see langword="null"/> sends none.
    /// </summary>
    public Func<ChatOptions?, JsonPayload?>? Context { get; set; }

    /// <summary>Values of the state beside the messages, sent with them. <see langword="null"/> sends none.</summary>
    public Func<ChatOptions?, System.Text.Json.Nodes.JsonObject?>? Input { get; set; }

    /// <summary>
    /// Whether a caller who stops listening, by cancelling or by leaving the loop, stops the run too. The default is true. Without, the run goes on and
    /// its answer is in the thread.
    /// </summary>
    public bool CancelRunWhenStopped { get; set; } = true;

    /// <summary>
    /// Whether the events of runs are kept by the server, so that a connection that breaks is resumed where it broke. The default is true.
    /// </summary>
    public bool Resumable { get; set; } = true;
}
