using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>What to change in an assistant. What is not set stays.</summary>
public sealed class AssistantUpdateOptions
{
    /// <summary>The id of the graph that the assistant runs from now on.</summary>
    public string? GraphId { get; set; }

    /// <summary>The new name.</summary>
    public string? Name { get; set; }

    /// <summary>The new description.</summary>
    public string? Description { get; set; }

    /// <summary>The configuration that replaces the present one.</summary>
    public RunConfig? Config { get; set; }

    /// <summary>The static context that replaces the present one, a JSON object.</summary>
    public JsonPayload? Context { get; set; }

    /// <summary>Keys to merge into the metadata; the other keys stay.</summary>
    public JsonObject? Metadata { get; set; }

    internal AssistantPatchRequest ToRequest() => new()
    {
        GraphId = GraphId,
        Name = Name,
        Description = Description,
        Config = Config,
        Context = Context,
        Metadata = Metadata,
    };
}
