namespace TypedLangGraph;

/// <summary>A tool has written something while it runs.</summary>
public sealed class ToolProgress : ToolEvent
{
    /// <summary>What the tool wrote.</summary>
    public JsonPayload Data { get; init; }

    /// <summary>The tool's name, for logs.</summary>
    public override string ToString() => $"{Name} writes ({ToolCallId})";
}
