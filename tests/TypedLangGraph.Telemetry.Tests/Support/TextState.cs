namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>A state of which the tests write one key.</summary>
[GraphState]
public partial record TextState
{
    public string? Text { get; init; }
}
