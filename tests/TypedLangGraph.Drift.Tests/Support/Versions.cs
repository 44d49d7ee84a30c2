namespace TypedLangGraph.Drift.Tests.Support;

/// <summary>The two dialects of OpenAPI: what is told of a change does not depend on the one in which the other document is written.</summary>
public sealed class Versions : TheoryData<string>
{
    public const string Older = "3.0.3";
    public const string Newer = "3.1.0";

    public static readonly string[] All = [Older, Newer];

    public Versions() => AddRange(All);
}
