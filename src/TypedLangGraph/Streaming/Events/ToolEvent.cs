namespace TypedLangGraph;

/// <summary>
/// What a <see cref="ToolChunk"/> tells about the call of a tool: <see cref="ToolStart"/>, <see cref="ToolProgress"/>, <see cref="ToolEnd"/>,
/// <see cref="ToolError"/>, or an <see cref="UnknownToolEvent"/>.
/// </summary>
public abstract class ToolEvent
{
    private protected ToolEvent()
    {
    }

    /// <summary>The id that the model gave the call, or <see langword="null"/> when there is none.</summary>
    public string? ToolCallId { get; init; }

    /// <summary>The tool's name.</summary>
    public string? Name { get; init; }

    /// <summary>The event as the server sent it.</summary>
    public required JsonPayload Payload { get; init; }
}
