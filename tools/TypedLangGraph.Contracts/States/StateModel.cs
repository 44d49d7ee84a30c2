using System.Collections.Generic;

namespace TypedLangGraph.Contracts.States;

/// <summary>The C# types of a graph's state.</summary>
/// <param name="GraphId">The graph's id.</param>
/// <param name="State">The state itself.</param>
/// <param name="Records">The records that its members are made of.</param>
/// <param name="Enums">The enums.</param>
internal sealed record StateModel(string GraphId, StateRecord State, IReadOnlyList<StateRecord> Records, IReadOnlyList<StateEnum> Enums)
{
    /// <summary>Why the state has no members, and what to do; null when it has some.</summary>
    public string? WhyEmpty { get; init; }

    /// <summary>Keys of the state that are the server's own, which a state must not declare.</summary>
    public IReadOnlyList<string> ReservedKeys { get; init; } = [];
}
