namespace TypedLangGraph.Contracts.Differences;

/// <summary>A name that is gone, and a new one that seems to stand for the same thing.</summary>
internal sealed record Rename(string From, string To);
