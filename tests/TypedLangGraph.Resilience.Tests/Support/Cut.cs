namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>Where in the run's whole body a connection is cut, and how.</summary>
internal readonly record struct Cut(int Position, Ending Ending);
