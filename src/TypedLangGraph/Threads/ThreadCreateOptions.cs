using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>What a thread is created with. What is not set is not sent.</summary>
public sealed class ThreadCreateOptions
{
    /// <summary>The id to use. The server makes one when it is not set.</summary>
    public Guid? ThreadId { get; set; }

    /// <summary>
    /// The graph that the thread is for, stored in its metadata as <c>graph_id</c>. Needed only to write to the state before the first run.
    /// </summary>
    public string? GraphId { get; set; }

    /// <summary>What to store with the thread.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>What to do when the id is taken. The server refuses the request when it is not set.</summary>
    public IfExists? IfExists { get; set; }

    /// <summary>How long the thread lives. Python servers only.</summary>
    public ThreadTtl? Ttl { get; set; }

    /// <summary>State updates to apply at once, as if the graph had made these steps. They need <see cref="GraphId"/>.</summary>
    public IReadOnlyList<ThreadSuperstep>? Supersteps { get; set; }

    internal ThreadCreateRequest ToRequest() => new()
    {
        ThreadId = ThreadId,
        Metadata = MergeMetadata(),
        IfExists = IfExists,
        Ttl = Ttl,
        Supersteps = Supersteps,
    };

    private JsonObject? MergeMetadata()
    {
        if (GraphId is null)
            return Metadata;
        var merged = Metadata?.DeepClone().AsObject() ?? [];
        merged["graph_id"] = GraphId;
        return merged;
    }
}
