namespace ChatWeb;

/// <summary>What the user decides, one decision for each call.</summary>
public sealed record Decide(string QuestionId, IReadOnlyList<bool> Approved);
