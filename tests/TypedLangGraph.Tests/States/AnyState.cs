namespace TypedLangGraph.Tests.States;

/// <summary>Every key that the streams written after the Python server use.</summary>
[GraphState]
public partial record AnyState
{
    public double? A { get; init; }

    public int? N { get; init; }

    public int? Ticks { get; init; }

    public string? Topic { get; init; }

    public string? Joke { get; init; }

    public string? Kind { get; init; }

    public string? Q { get; init; }

    public List<string>? Log { get; init; }
}
