namespace TypedLangGraph.Drift.Known;

/// <summary>A place in the list of known differences at which there is no difference.</summary>
internal sealed record UnusedEntry(string Kind, string At, string Reason);
