namespace TypedLangGraph.Generators.Pipeline;

/// <summary>The names of the pipeline's steps, for tests that look at what was cached.</summary>
internal static class TrackingNames
{
    /// <summary>One declaration, parsed.</summary>
    public const string State = "TypedLangGraph.State";

    /// <summary>What the project's settings decide.</summary>
    public const string Options = "TypedLangGraph.Options";

    /// <summary>One contract, read.</summary>
    public const string Contract = "TypedLangGraph.Contract";

    /// <summary>The contracts that count.</summary>
    public const string Contracts = "TypedLangGraph.Contracts";

    /// <summary>The declarations that contracts add to, and the members that they add.</summary>
    public const string Extended = "TypedLangGraph.Extended";

    /// <summary>The same, parsed again with what was added.</summary>
    public const string Parsed = "TypedLangGraph.Parsed";

    /// <summary>The constants of one graph.</summary>
    public const string Nodes = "TypedLangGraph.Nodes";

    /// <summary>One declaration, the options, and the states that it does not count for: what is emitted as it is declared.</summary>
    public const string Output = "TypedLangGraph.Output";
}
