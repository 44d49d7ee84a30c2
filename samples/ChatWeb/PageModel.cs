using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph;

namespace ChatWeb;

/// <summary>A chat as the page draws it.</summary>
/// <param name="Messages">What was said.</param>
/// <param name="Questions">What the graph waits for.</param>
/// <param name="RunId">The run that answers at the moment; null when none does.</param>
public sealed record PageThread(IEnumerable<PageMessage> Messages, IEnumerable<PageQuestion> Questions, Guid? RunId);

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

/// <summary>A tool with its arguments.</summary>
public sealed record PageCall(string? Id, string Name, JsonElement Args);

/// <summary>A piece of a message that is being written.</summary>
public sealed record PageToken(string Id, string Text);

/// <summary>Calls that need an approval.</summary>
public sealed record PageQuestion(string? Id, IEnumerable<PageCall> Calls)
{
    public static PageQuestion Of(Interrupt interrupt) => new(
        interrupt.Id,
        interrupt.Value.Read(GraphJson.Default.ApprovalRequest)!.ActionRequests.Select(action => new PageCall(null, action.Name, action.Args)));
}

/// <summary>Where the events of a run are.</summary>
public sealed record PageRun(Guid RunId);

public sealed record NewThread(Guid ThreadId);

/// <summary>What the user says. The page chooses the message's id, so that it knows it again.</summary>
public sealed record Say(Guid Id, string Text);

/// <summary>What the user decides, one decision for each call.</summary>
public sealed record Decide(string QuestionId, IReadOnlyList<bool> Approved);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PageThread))]
[JsonSerializable(typeof(PageMessage))]
[JsonSerializable(typeof(PageToken))]
[JsonSerializable(typeof(PageQuestion))]
[JsonSerializable(typeof(PageRun))]
[JsonSerializable(typeof(NewThread))]
[JsonSerializable(typeof(Say))]
[JsonSerializable(typeof(Decide))]
internal sealed partial class PageJson : JsonSerializerContext;
