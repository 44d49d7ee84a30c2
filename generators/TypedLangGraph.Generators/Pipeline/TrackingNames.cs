namespace TypedLangGraph.Generators.Pipeline;

/// <summary>The names of the pipeline's steps, for tests that look at what was cached.</summary>
internal static class TrackingNames
{
    /// <summary>One declaration, parsed.</summary>
    public const string State = "TypedLangGraph.State";

    /// <summary>What the project's settings decide.</summary>
    public const string Options = "TypedLangGraph.Options";

    /// <summary>One state and the options: what is emitted.</summary>
    public const string Output = "TypedLangGraph.Output";
}
