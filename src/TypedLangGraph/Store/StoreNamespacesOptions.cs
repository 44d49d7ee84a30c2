using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Which namespaces of the store to list. What is not set does not restrict the list.</summary>
public sealed class StoreNamespacesOptions
{
    /// <summary>The labels that they begin with.</summary>
    public IReadOnlyList<string>? Prefix { get; set; }

    /// <summary>The labels that they end with.</summary>
    public IReadOnlyList<string>? Suffix { get; set; }

    /// <summary>How many labels to show, at least 1; deeper namespaces are cut, and come once.</summary>
    public int? MaxDepth { get; set; }

    /// <summary>How many namespaces to skip.</summary>
    public int Offset { get; set; }

    /// <summary>How many namespaces one request brings, from 1 to 1000.</summary>
    public int PageSize { get; set; } = Paging.DefaultPageSize;

    internal StoreNamespacesRequest ToRequest(int offset) => new()
    {
        Prefix = Prefix is null ? null : StoreLabels.Check(Prefix),
        Suffix = Suffix is null ? null : StoreLabels.Check(Suffix),
        MaxDepth = MaxDepth,
        Offset = offset,
        Limit = PageSize,
    };
}
