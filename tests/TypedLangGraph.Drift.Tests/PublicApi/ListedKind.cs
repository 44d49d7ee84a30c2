namespace TypedLangGraph.Drift.Tests.PublicApi;

/// <summary>Values to be listed.</summary>
public enum ListedKind
{
    One = 1,
}
