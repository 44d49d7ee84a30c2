namespace TypedLangGraph.Guides.Tests.States;

/// <summary>A state with a collection.</summary>
[GraphState]
public partial record ArticleState
{
    public required string Topic { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}
