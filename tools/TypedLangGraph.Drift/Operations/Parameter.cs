using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Operations;

/// <summary>A parameter of an operation.</summary>
/// <param name="Key">What tells it from the operation's other ones: in the path its place, because a path does not carry its name.</param>
/// <param name="Title">What it is called in reports.</param>
/// <param name="Component">The name among the document's parameters; null for one that is written where it is used.</param>
/// <param name="IsRequired">Whether requests have to have it.</param>
/// <param name="Schema">What its value looks like.</param>
internal sealed record Parameter(string Key, string Title, string? Component, bool IsRequired, Schema Schema);
