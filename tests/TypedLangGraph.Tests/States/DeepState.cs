namespace TypedLangGraph.Tests.States;

/// <summary>The outermost of three levels.</summary>
[GraphState("deep")]
public partial record DeepState
{
    public int? Depth { get; init; }

    public string? TopOnly { get; init; }
}

/// <summary>The level in the middle.</summary>
[GraphState]
public partial record MiddleState
{
    public int? Depth { get; init; }
}

/// <summary>The innermost level.</summary>
[GraphState]
public partial record InnerState
{
    public int? Depth { get; init; }

    public string? InnerOnly { get; init; }
}
