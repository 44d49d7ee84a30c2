namespace TypedLangGraph.Stress.Tests.Sharing;

public sealed record SharedNote(string Text, double? Weight = null)
{
    public IReadOnlyList<SharedNote>? Replies { get; init; }
}
