namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <param name="FileName">The file whose text is compared.</param>
/// <param name="Text">The text after the fix; null when no fix must be offered.</param>
/// <param name="Title">The fix to choose; null for the only one.</param>
/// <param name="FixAll">Whether the fix is applied to all diagnostics at once.</param>
internal sealed record FixExpectation(string FileName, string? Text, string? Title, bool FixAll);
