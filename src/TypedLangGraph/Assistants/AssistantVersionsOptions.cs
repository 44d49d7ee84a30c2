using System.Text.Json.Nodes;
using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Which versions of an assistant to list. What is not set does not restrict the list.</summary>
public sealed class AssistantVersionsOptions
{
    /// <summary>Keys and values that a version's metadata contains.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>How many versions to skip.</summary>
    public int Offset { get; set; }

    /// <summary>How many versions one request brings, from 1 to 1000.</summary>
    public int PageSize { get; set; } = Paging.DefaultPageSize;

    internal AssistantVersionsRequest ToRequest(int offset) => new() { Metadata = Metadata, Offset = offset, Limit = PageSize };
}
