using System.Text.Json.Nodes;
using TypedLangGraph.Testing.Runs;

namespace TypedLangGraph.Testing;

/// <content>Messages and their tokens.</content>
public sealed partial class RunScript
{
    /// <summary>Sends a piece of a model's text, as <see cref="StreamMode.MessagesTuple"/> does.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="node">The node that calls the model.</param>
    /// <param name="messageId">The id of the message, which all its pieces share.</param>
    public RunScript Token(string text, string node = "agent", string messageId = "message-1") =>
        Message(new AIMessageChunk(text) { Id = messageId }, node);

    /// <summary>Sends a message or a piece of one, as <see cref="StreamMode.MessagesTuple"/> does.</summary>
    /// <param name="message">The message.</param>
    /// <param name="node">The node that it comes from.</param>
    public RunScript Message(Message message, string node = "agent") => Message(message, new JsonObject { ["langgraph_node"] = node });

    /// <summary>Sends a message or a piece of one, with metadata of the test's own.</summary>
    /// <param name="message">The message.</param>
    /// <param name="metadata">For example <c>langgraph_node</c>, <c>tags</c>, <c>ls_model_name</c>.</param>
    public RunScript Message(Message message, JsonPayload metadata) => Event("messages", Json.Array(MessageHolder.Write(message), metadata));
}
