using System.Text.Json;
using Microsoft.Extensions.AI;

namespace TypedLangGraph.Extensions.AI.Output;

/// <summary>What a caller gets to see of an interrupt: requests to approve tool calls where it asks for that, and the question itself otherwise.</summary>
internal static class InterruptContents
{
    public static IEnumerable<AIContent> Of(Interrupt interrupt)
    {
        var requests = Requests(interrupt.Value.ToElement());
        return requests.Count == 0 ? [new InterruptRequestContent(interrupt) { RawRepresentation = interrupt }] : requests.Select((request, index) => Approval(interrupt, request, index, requests.Count));
    }

    /// <summary>The middleware of LangChain spells its list differently in Python and in JavaScript.</summary>
    private static List<JsonElement> Requests(JsonElement question)
    {
        if (question.ValueKind != JsonValueKind.Object
            || (!question.TryGetProperty("action_requests", out var requests) && !question.TryGetProperty("actionRequests", out requests))
            || requests.ValueKind != JsonValueKind.Array)
            return [];

        var list = requests.EnumerateArray().ToList();
        return list.TrueForAll(static request => request.ValueKind == JsonValueKind.Object && request.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String) ? list : [];
    }

    private static ToolApprovalRequestContent Approval(Interrupt interrupt, JsonElement request, int index, int count)
    {
        var id = new ApprovalId(InterruptIds.Of(interrupt), index, count).ToString();
        var arguments = request.TryGetProperty("args", out var args) ? args : default;
        var call = new FunctionCallContent(id, request.GetProperty("name").GetString()!, ToolCallContents.Arguments(arguments)) { InformationalOnly = true };
        return new ToolApprovalRequestContent(id, call) { RawRepresentation = interrupt };
    }
}
