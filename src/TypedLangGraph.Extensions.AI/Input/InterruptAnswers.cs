using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using TypedLangGraph.Extensions.AI.Output;

namespace TypedLangGraph.Extensions.AI.Input;

/// <summary>Finds the answers to interrupts among messages.</summary>
internal static class InterruptAnswers
{
    /// <returns>Null when nothing is answered.</returns>
    public static Resume? In(IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages)
    {
        var contents = messages.SelectMany(static message => message.Contents).ToList();
        var answers = contents.OfType<InterruptResponseContent>().Select(static answer => (Id: answer.RequestId, answer.Answer));
        var decisions = contents.OfType<ToolApprovalResponseContent>()
            .GroupBy(static approval => ApprovalId.Parse(approval.RequestId).Interrupt)
            .Select(static group => (Id: group.Key, Answer: Decide(group.Key, [.. group])));

        Resume? resume = null;
        foreach (var (id, answer) in answers.Concat(decisions))
        {
            if (id == InterruptIds.None)
                return Resume.With(answer);
            resume = resume is null ? Resume.To(id, answer) : resume.And(id, answer);
        }

        return resume;
    }

    /// <summary>What LangChain's middleware for approvals waits for: one decision for each of the calls, in their order.</summary>
    private static JsonPayload Decide(string interrupt, List<ToolApprovalResponseContent> approvals)
    {
        var count = ApprovalId.Parse(approvals[0].RequestId).Count;
        var ordered = approvals.DistinctBy(static approval => approval.RequestId).OrderBy(static approval => ApprovalId.Parse(approval.RequestId).Index).ToList();
        if (ordered.Count != count)
        {
            throw new InvalidOperationException(
                $"The interrupt '{interrupt}' asks to approve {count} tool calls, and {ordered.Count} are answered. Send one ToolApprovalResponseContent for each of them.");
        }

        return new JsonObject { ["decisions"] = new JsonArray([.. ordered.Select(Decision)]) };
    }

    private static JsonNode Decision(ToolApprovalResponseContent approval)
    {
        var decision = new JsonObject { ["type"] = approval.Approved ? "approve" : "reject" };
        if (!approval.Approved && approval.Reason is { } reason)
            decision["message"] = reason;
        return decision;
    }
}
