namespace TypedLangGraph.Sut.States;

[GraphState]
public partial record JokeState
{
    public string? Topic { get; init; }

    public string? Joke { get; init; }
}
