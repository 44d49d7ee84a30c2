using System.Text.Json.Nodes;
using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Which threads to find. What is not set does not restrict the search.</summary>
public sealed class ThreadSearchOptions
{
    /// <summary>The ids of the threads.</summary>
    public IReadOnlyList<Guid>? Ids { get; set; }

    /// <summary>The threads' status.</summary>
    public ThreadStatus? Status { get; set; }

    /// <summary>Keys and values that the threads' metadata contains.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>Keys and values that the threads' state contains.</summary>
    public JsonObject? Values { get; set; }

    /// <summary>What to sort by; the time of creation when it is not set.</summary>
    public ThreadSortBy? SortBy { get; set; }

    /// <summary>The direction of sorting; the newest first when it is not set.</summary>
    public SortOrder? SortOrder { get; set; }

    /// <summary>
    /// The optional fields to load, which saves much time when states are large; all of them when it is not set. The fields that every
    /// thread has (its id, status, times and metadata) come in any case.
    /// </summary>
    public IReadOnlyList<ThreadField>? Select { get; set; }

    /// <summary>
    /// Paths into values or metadata, for example <c>values.messages[-1].content</c>, by the name under which each comes back in
    /// <see cref="LangGraphThread.Extracted"/>; ten at most. Python servers only.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Extract { get; set; }

    /// <summary>How many matches to skip.</summary>
    public int Offset { get; set; }

    /// <summary>How many threads one request brings, from 1 to 1000.</summary>
    public int PageSize { get; set; } = Paging.DefaultPageSize;

    internal ThreadSearchRequest ToRequest(int offset) => new()
    {
        Ids = Ids,
        Status = Status,
        Metadata = Metadata,
        Values = Values,
        SortBy = SortBy,
        SortOrder = SortOrder,
        Select = Select?.Union([ThreadField.ThreadId, ThreadField.Status, ThreadField.CreatedAt, ThreadField.UpdatedAt, ThreadField.Metadata]).ToArray(),
        Extract = Extract,
        Offset = offset,
        Limit = PageSize,
    };
}
