namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>A public method of a client: its name, its documentation, and the endpoints named there.</summary>
internal sealed record PublicMethod(string Name, string Documentation, IReadOnlyList<string> Endpoints);
