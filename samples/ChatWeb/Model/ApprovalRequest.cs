namespace ChatWeb;

/// <summary>How the graph asks to approve calls: as LangChain's middleware for humans in the loop does.</summary>
internal sealed record ApprovalRequest(IReadOnlyList<ActionRequest> ActionRequests);
