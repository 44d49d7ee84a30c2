using TypedLangGraph;

namespace ChatWeb;

/// <summary>A message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role"><c>human</c>, <c>ai</c> or <c>tool</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Calls">The tools that it calls.</param>
/// <param name="CallId">The call that it answers.</param>
public sealed record PageMessage(string? Id, string Role, string Text, IEnumerable<PageCall>? Calls, string? CallId)
{
    public static PageMessage Of(Message message) => new(
        message.Id,
        message is AIMessage ? "ai" : message.Type,
        message.Text,
        (message as AIMessage)?.ToolCalls.Select(call => new PageCall(call.Id, call.Name, call.Args.ToElement())),
        (message as ToolMessage)?.ToolCallId);
}
