using System.Collections.Generic;

namespace TypedLangGraph.Contracts.States;

/// <summary>A record that is made for an object of a schema.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Documentation">What the graph says about the object.</param>
/// <param name="Members">In the order of their keys.</param>
internal sealed record StateRecord(string Name, string Documentation, IReadOnlyList<StateMember> Members);
