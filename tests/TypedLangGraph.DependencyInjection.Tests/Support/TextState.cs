namespace TypedLangGraph.DependencyInjection.Tests.Support;

/// <summary>A state of which the tests read nothing.</summary>
[GraphState]
public partial record TextState
{
    public string? Text { get; init; }
}
