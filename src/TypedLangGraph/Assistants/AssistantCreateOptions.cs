using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>What an assistant is created with. What is not set is not sent.</summary>
public sealed class AssistantCreateOptions
{
    /// <summary>The id to use. The server makes one when it is not set.</summary>
    public Guid? AssistantId { get; set; }

    /// <summary>What to do when the id is taken. The server refuses the request when it is not set.</summary>
    public IfExists? IfExists { get; set; }

    /// <summary>The assistant's name; <c>Untitled</c> when it is not set.</summary>
    public string? Name { get; set; }

    /// <summary>What the assistant is for.</summary>
    public string? Description { get; set; }

    /// <summary>The configuration that its runs start from.</summary>
    public RunConfig? Config { get; set; }

    /// <summary>The static context that its runs start from, a JSON object.</summary>
    public JsonPayload? Context { get; set; }

    /// <summary>What to store with the assistant.</summary>
    public JsonObject? Metadata { get; set; }

    internal AssistantCreateRequest ToRequest(string graphId) => new()
    {
        GraphId = graphId,
        AssistantId = AssistantId,
        IfExists = IfExists,
        Name = Name,
        Description = Description,
        Config = Config,
        Context = Context,
        Metadata = Metadata,
    };
}
