using System.Text.Json.Nodes;
using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Which items to find. What is not set does not restrict the search.</summary>
public sealed class StoreSearchOptions
{
    /// <summary>Keys and values that the items have, or conditions such as <c>{"age": {"$gt": 5}}</c>.</summary>
    public JsonObject? Filter { get; set; }

    /// <summary>What the items are about. Needs a server whose store has an index.</summary>
    public string? Query { get; set; }

    /// <summary>Whether the time to live of the items that are found begins anew; the store's own choice when it is not set. Needs a Python server.</summary>
    public bool? RefreshTtl { get; set; }

    /// <summary>How many matches to skip.</summary>
    public int Offset { get; set; }

    /// <summary>How many items one request brings, from 1 to 1000.</summary>
    public int PageSize { get; set; } = Paging.DefaultPageSize;

    internal StoreSearchRequest ToRequest(IReadOnlyList<string> namespacePrefix, int offset) => new()
    {
        NamespacePrefix = namespacePrefix,
        Filter = Filter,
        Query = Query,
        RefreshTtl = RefreshTtl,
        Offset = offset,
        Limit = PageSize,
    };
}
