namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>One event of a recorded body: its lines with their line ends, the blank line last.</summary>
internal sealed record RecordedEvent(int Start, int Length, string? Id)
{
    public int End => Start + Length;
}
