namespace TypedLangGraph;

/// <summary>A tool has ended.</summary>
public sealed class ToolEnd : ToolEvent
{
    /// <summary>What the tool returned: usually a <see cref="ToolMessage"/>, which <see cref="MessagePayloads.ReadMessage"/> reads.</summary>
    public JsonPayload Output { get; init; }

    /// <summary>The tool's name, for logs.</summary>
    public override string ToString() => $"{Name} ends ({ToolCallId})";
}
