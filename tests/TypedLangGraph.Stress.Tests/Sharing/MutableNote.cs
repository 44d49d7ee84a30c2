namespace TypedLangGraph.Stress.Tests.Sharing;

public sealed record MutableNote
{
    public string? Text { get; set; }
}
