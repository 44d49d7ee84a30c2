namespace TypedLangGraph.Sut.States;

public sealed record TokenUsage
{
    public int InputTokens { get; init; }

    public int OutputTokens { get; init; }

    public int TotalTokens { get; init; }
}
