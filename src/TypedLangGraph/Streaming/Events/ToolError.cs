namespace TypedLangGraph;

/// <summary>A tool has failed.</summary>
public sealed class ToolError : ToolEvent
{
    /// <summary>What the tool threw. Errors of JavaScript arrive as an empty object.</summary>
    public JsonPayload Error { get; init; }

    /// <summary>The tool's name, for logs.</summary>
    public override string ToString() => $"{Name} fails ({ToolCallId})";
}
