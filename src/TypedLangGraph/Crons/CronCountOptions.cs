using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>Which crons to count. What is not set does not restrict the count.</summary>
public sealed class CronCountOptions
{
    /// <summary>The id of the assistant that runs.</summary>
    public string? AssistantId { get; set; }

    /// <summary>The thread that they run on.</summary>
    public Guid? ThreadId { get; set; }

    /// <summary>Keys and values that the crons' metadata contains. Needs a Python server of version 0.9.0 or later.</summary>
    public JsonObject? Metadata { get; set; }

    internal CronCountRequest ToRequest() => new() { AssistantId = AssistantId, ThreadId = ThreadId, Metadata = Metadata };
}
