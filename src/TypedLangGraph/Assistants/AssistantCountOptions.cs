using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>Which assistants to count. What is not set does not restrict the count.</summary>
public sealed class AssistantCountOptions
{
    /// <summary>The id of the graph that the assistants run.</summary>
    public string? GraphId { get; set; }

    /// <summary>Text that the assistants' names contain, whatever its case.</summary>
    public string? Name { get; set; }

    /// <summary>Keys and values that the assistants' metadata contains.</summary>
    public JsonObject? Metadata { get; set; }

    internal AssistantCountRequest ToRequest() => new() { GraphId = GraphId, Name = Name, Metadata = Metadata };
}
