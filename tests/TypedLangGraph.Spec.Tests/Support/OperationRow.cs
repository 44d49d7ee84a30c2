namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>One operation of the document: who serves it, what calls it, and what shows that it works.</summary>
internal sealed record OperationRow(string Operation, string? Needs, IReadOnlyList<string> Methods, IReadOnlyList<string> Tests);
