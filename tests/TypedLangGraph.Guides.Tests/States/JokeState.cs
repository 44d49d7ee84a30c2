namespace TypedLangGraph.Guides.Tests.States;

#region joke-state
[GraphState]
public partial record JokeState
{
    public string? Topic { get; init; }

    public string? Joke { get; init; }
}
#endregion
