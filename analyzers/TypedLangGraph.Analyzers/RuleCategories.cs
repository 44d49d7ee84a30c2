namespace TypedLangGraph.Analyzers;

internal static class RuleCategories
{
    /// <summary>How a state is declared.</summary>
    public const string State = "TypedLangGraph.State";

    /// <summary>What a run streams, and what the program does with it.</summary>
    public const string Streaming = "TypedLangGraph.Streaming";

    /// <summary>How a run is started, resumed and joined.</summary>
    public const string Runs = "TypedLangGraph.Runs";

    /// <summary>What goes wrong only when things go wrong.</summary>
    public const string Reliability = "TypedLangGraph.Reliability";

    /// <summary>Who else gets to know the API key.</summary>
    public const string Security = "TypedLangGraph.Security";

    /// <summary>What the deployed graph promises, and what the program expects of it.</summary>
    public const string Contracts = "TypedLangGraph.Contracts";
}
