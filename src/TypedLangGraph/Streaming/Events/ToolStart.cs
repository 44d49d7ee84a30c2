using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph;

/// <summary>A tool begins.</summary>
public sealed class ToolStart : ToolEvent
{
    /// <summary>The tool's input as the server sent it: usually a JSON string that itself holds JSON. <see cref="Arguments"/> is what it holds.</summary>
    public JsonPayload Input { get; init; }

    /// <summary>The tool's arguments: the JSON inside of <see cref="Input"/>, or the input itself when it holds none.</summary>
    public JsonPayload Arguments => NestedJson.Unwrap(Input);

    /// <summary>The tool's name, for logs.</summary>
    public override string ToString() => $"{Name} starts ({ToolCallId})";
}
