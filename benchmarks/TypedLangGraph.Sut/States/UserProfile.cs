namespace TypedLangGraph.Sut.States;

public sealed record UserProfile
{
    public string? Name { get; init; }

    public int Age { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public PostalAddress? Address { get; init; }
}
