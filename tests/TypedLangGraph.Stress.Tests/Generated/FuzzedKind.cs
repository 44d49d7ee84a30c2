namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>An enum of names.</summary>
public enum FuzzedKind
{
    First,
    SecondOne,
}
