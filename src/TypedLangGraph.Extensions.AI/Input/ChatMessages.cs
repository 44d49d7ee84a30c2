using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Input;

/// <summary>Turns messages of a chat into messages of LangChain.</summary>
internal static class ChatMessages
{
    /// <summary>A message with the id of one that the thread has replaces it, so that instructions that come with every call stand there once.</summary>
    private const string InstructionsId = "instructions";

    public static IReadOnlyList<Message> ToLangChain(IEnumerable<ChatMessage> messages, string? instructions)
    {
        var written = messages.SelectMany(ToLangChain);
        return string.IsNullOrEmpty(instructions) ? [.. written] : [new SystemMessage(instructions) { Id = InstructionsId }, .. written];
    }

    private static IEnumerable<Message> ToLangChain(ChatMessage message)
    {
        foreach (var result in message.Contents.OfType<FunctionResultContent>())
            yield return ToolMessage(result);

        var content = ContentBlocks.Of(message.Contents);
        var calls = message.Contents.OfType<FunctionCallContent>().Select(Call).ToList();
        if (content is null && calls.Count == 0)
            yield break;

        var said = content ?? string.Empty;
        yield return message.Role == ChatRole.Assistant ? new AIMessage(said) { ToolCalls = calls, Id = message.MessageId, Name = message.AuthorName }
            : message.Role == ChatRole.System ? new SystemMessage(said) { Id = message.MessageId, Name = message.AuthorName }
            : message.Role == ChatRole.User ? new HumanMessage(said) { Id = message.MessageId, Name = message.AuthorName }
            : new RoleMessage(message.Role.Value, said) { Id = message.MessageId, Name = message.AuthorName };
    }

    private static ToolMessage ToolMessage(FunctionResultContent result) => new(Text(result), result.CallId)
    {
        Status = result.Exception is null ? "success" : "error",
    };

    private static string Text(FunctionResultContent result) => result.Exception is { } exception
        ? $"{exception.GetType().Name}: {exception.Message}"
        : result.Result is string text ? text : Values.ToPayload(result.Result).ToString();

    private static ToolCall Call(FunctionCallContent call) => new()
    {
        Id = call.CallId,
        Name = call.Name,
        Args = Values.ToPayload(call.Arguments ?? new Dictionary<string, object?>()),
    };
}
