namespace TypedLangGraph.Drift.Api;

/// <summary>A line of a listing that came or went.</summary>
/// <param name="Line">The line.</param>
/// <param name="IsAdded">Whether the newer listing has it.</param>
/// <param name="IsBreaking">Whether code that compiled, or was compiled, against the older API may stop working.</param>
internal sealed record ListingChange(string Line, bool IsAdded, bool IsBreaking);
