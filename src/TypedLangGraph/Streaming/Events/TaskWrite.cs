namespace TypedLangGraph;

/// <summary>One write of a task to a channel, which is a key of the state.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Value">What was written.</param>
public readonly record struct TaskWrite(string Channel, JsonPayload Value);
