namespace TypedLangGraph.Sut.States;

public sealed record PostalAddress
{
    public string? City { get; init; }

    public string? Zip { get; init; }
}
