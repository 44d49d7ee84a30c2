namespace TypedLangGraph.Sut.States;

/// <summary>A message as a state that declares its own shape sees it: the members that it uses, and no others.</summary>
public sealed record ChatEntry
{
    public string? Content { get; init; }

    public string? Id { get; init; }

    public string? Type { get; init; }

    public IReadOnlyList<RequestedTool>? ToolCalls { get; init; }
}
