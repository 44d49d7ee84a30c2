namespace TypedLangGraph.Tests.Sharing;

public sealed record Profile
{
    public string? Name { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }
}
