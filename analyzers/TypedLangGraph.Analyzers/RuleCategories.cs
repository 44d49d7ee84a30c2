namespace TypedLangGraph.Analyzers;

internal static class RuleCategories
{
    /// <summary>How a state is declared.</summary>
    public const string State = "TypedLangGraph.State";

    /// <summary>What a run streams, and what the program does with it.</summary>
    public const string Streaming = "TypedLangGraph.Streaming";
}
