namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>What a server sends to a client that comes back with the id of the last event it has.</summary>
internal enum JoinSemantics
{
    /// <summary>What comes behind the last event with that id, as JavaScript servers do.</summary>
    Exclusive,

    /// <summary>The events with that id once more, then the rest, as a range query of Redis does.</summary>
    Inclusive,
}
