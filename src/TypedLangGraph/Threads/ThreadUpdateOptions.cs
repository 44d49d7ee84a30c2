using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>What to change in a thread.</summary>
public sealed class ThreadUpdateOptions
{
    /// <summary>Keys to merge into the thread's metadata; the other keys stay.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>How long the thread lives from now on. Python servers only.</summary>
    public ThreadTtl? Ttl { get; set; }

    // JavaScript servers refuse a request without metadata; merging nothing changes nothing.
    internal ThreadPatchRequest ToRequest() => new() { Metadata = Metadata ?? [], Ttl = Ttl };
}
