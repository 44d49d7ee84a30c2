using System.Text.Json.Nodes;
using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Which assistants to find. What is not set does not restrict the search.</summary>
public sealed class AssistantSearchOptions
{
    /// <summary>The id of the graph that the assistants run.</summary>
    public string? GraphId { get; set; }

    /// <summary>Text that the assistants' names contain.</summary>
    public string? Name { get; set; }

    /// <summary>Keys and values that the assistants' metadata contains.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>What to sort by; the time of creation when it is not set.</summary>
    public AssistantSortBy? SortBy { get; set; }

    /// <summary>The direction of sorting; the newest first when it is not set.</summary>
    public SortOrder? SortOrder { get; set; }

    /// <summary>
    /// The optional fields to load, which saves time when there are many assistants; all of them when it is not set. The fields that every
    /// assistant has (its ids, times and metadata) come in any case.
    /// </summary>
    public IReadOnlyList<AssistantField>? Select { get; set; }

    /// <summary>How many matches to skip.</summary>
    public int Offset { get; set; }

    /// <summary>How many assistants one request brings, from 1 to 1000.</summary>
    public int PageSize { get; set; } = Paging.DefaultPageSize;

    internal AssistantSearchRequest ToRequest(int offset) => new()
    {
        GraphId = GraphId,
        Name = Name,
        Metadata = Metadata,
        SortBy = SortBy,
        SortOrder = SortOrder,
        Select = Select?.Union([AssistantField.AssistantId, AssistantField.GraphId, AssistantField.CreatedAt, AssistantField.UpdatedAt, AssistantField.Metadata]).ToArray(),
        Offset = offset,
        Limit = PageSize,
    };
}
