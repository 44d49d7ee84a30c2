namespace TypedLangGraph;

/// <summary>Something about a tool that this version does not know.</summary>
public sealed class UnknownToolEvent : ToolEvent
{
    /// <summary>The event as the server spells it.</summary>
    public required string Event { get; init; }

    /// <summary>The event and the tool's name, for logs.</summary>
    public override string ToString() => $"{Event}: {Name} ({ToolCallId})";
}
