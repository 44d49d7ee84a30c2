namespace TypedLangGraph.Drift;

/// <summary>What was given cannot be compared. The message says what, and what to do about it.</summary>
internal sealed class DriftException(string message) : Exception(message);
