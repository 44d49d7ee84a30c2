using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>Which threads to count. What is not set does not restrict the count.</summary>
public sealed class ThreadCountOptions
{
    /// <summary>The threads' status.</summary>
    public ThreadStatus? Status { get; set; }

    /// <summary>Keys and values that the threads' metadata contains.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>Keys and values that the threads' state contains.</summary>
    public JsonObject? Values { get; set; }

    internal ThreadCountRequest ToRequest() => new() { Status = Status, Metadata = Metadata, Values = Values };
}
