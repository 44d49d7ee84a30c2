namespace TypedLangGraph;

/// <summary>A tool begins, writes, ends or fails. Requested with <see cref="StreamMode.Tools"/>, which only JavaScript servers know.</summary>
/// <remarks>With subgraphs, <see cref="StreamChunk.Namespace"/> holds the node that called the tool, even in the graph that was run.</remarks>
public sealed class ToolChunk : StreamChunk
{
    /// <summary>What happens to the tool.</summary>
    public required ToolEvent Tool { get; init; }

    /// <summary>The tool's name and what happens, for logs; input and output are not part of it.</summary>
    public override string ToString() => $"tools: {Tool}";
}
