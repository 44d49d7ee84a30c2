namespace TypedLangGraph.Tests.Sharing;

/// <summary>Looks immutable to those who read only its properties.</summary>
public sealed record Counter
{
    private int _count;

    public int Start { get; init; }

    public int Next() => Start + _count++;
}
