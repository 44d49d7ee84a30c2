namespace ChatWeb;

/// <summary>What the graph takes for an answer: a decision for each call.</summary>
internal sealed record ApprovalAnswer(IEnumerable<Decision> Decisions);
