namespace TypedLangGraph.Stress.Tests.Sharing;

public sealed record SharedProfile
{
    public string? Name { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }
}
