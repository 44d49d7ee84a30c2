namespace TypedLangGraph.Tests.Sharing;

public sealed record Draft
{
    public string? Text { get; set; }
}
