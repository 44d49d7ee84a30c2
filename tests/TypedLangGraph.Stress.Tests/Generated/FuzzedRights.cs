namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>An enum of bits.</summary>
[Flags]
public enum FuzzedRights
{
    None = 0,
    Read = 1,
    Write = 2,
    Delete = 8,
}
