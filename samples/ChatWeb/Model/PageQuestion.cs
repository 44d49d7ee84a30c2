using TypedLangGraph;

namespace ChatWeb;

/// <summary>Calls that need an approval.</summary>
public sealed record PageQuestion(string? Id, IEnumerable<PageCall> Calls)
{
    public static PageQuestion Of(Interrupt interrupt) => new(
        interrupt.Id,
        interrupt.Value.Read(GraphJson.Default.ApprovalRequest)!.ActionRequests.Select(action => new PageCall(null, action.Name, action.Args)));
}
