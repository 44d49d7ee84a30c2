namespace TypedLangGraph.Sut.States;

/// <summary>The server's state has one key more, <c>scratch</c>, which this declaration leaves out.</summary>
[GraphState]
public partial record AgentState
{
    public IReadOnlyList<ChatEntry>? Messages { get; init; }

    public string? Topic { get; init; }

    public string? Foo { get; init; }

    public string? Bar { get; init; }

    public int? StepCount { get; init; }

    public double? Score { get; init; }

    public bool? Done { get; init; }

    public IReadOnlyList<string>? Plan { get; init; }

    public UserProfile? Profile { get; init; }

    public TokenUsage? Usage { get; init; }
}
