namespace TypedLangGraph.Drift.Operations;

/// <summary>What a server does for a verb and a path.</summary>
/// <param name="Name">The verb and the path, as the document writes it.</param>
/// <param name="Key">The same without the names of the path's parameters.</param>
/// <param name="Parameters">What the path, the query and the headers carry.</param>
/// <param name="Body">What the request carries.</param>
/// <param name="Answer">What the answer carries when the request succeeds, whatever its status is.</param>
internal sealed record Operation(string Name, string Key, IReadOnlyList<Parameter> Parameters, Content Body, Content Answer);
