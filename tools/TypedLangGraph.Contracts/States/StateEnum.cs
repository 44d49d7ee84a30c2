using System.Collections.Generic;

namespace TypedLangGraph.Contracts.States;

/// <summary>An enum that is made for texts of a schema.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Documentation">What the graph says about the texts.</param>
/// <param name="Values">The text and the C# name of each.</param>
internal sealed record StateEnum(string Name, string Documentation, IReadOnlyList<KeyValuePair<string, string>> Values);
