namespace TypedLangGraph.Resilience.Tests.Leaving;

/// <summary>Tests that measure time, or count what the process holds: they run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UndisturbedCollection
{
    public const string Name = "Undisturbed";
}
