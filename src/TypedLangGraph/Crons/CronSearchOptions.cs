using System.Text.Json.Nodes;
using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Which crons to find. What is not set does not restrict the search.</summary>
public sealed class CronSearchOptions
{
    /// <summary>The id of the assistant that runs.</summary>
    public string? AssistantId { get; set; }

    /// <summary>The thread that they run on.</summary>
    public Guid? ThreadId { get; set; }

    /// <summary>Whether their runs start.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Keys and values that the crons' metadata contains. Needs a Python server of version 0.9.0 or later.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>What to sort by; the time of creation when it is not set.</summary>
    public CronSortBy? SortBy { get; set; }

    /// <summary>The direction of sorting; the newest first when it is not set.</summary>
    public SortOrder? SortOrder { get; set; }

    /// <summary>
    /// The optional fields to load; all of them when it is not set. The fields that every cron has (its id, schedule and times) come in any case.
    /// </summary>
    public IReadOnlyList<CronField>? Select { get; set; }

    /// <summary>How many matches to skip.</summary>
    public int Offset { get; set; }

    /// <summary>How many crons one request brings, from 1 to 1000.</summary>
    public int PageSize { get; set; } = Paging.DefaultPageSize;

    internal CronSearchRequest ToRequest(int offset) => new()
    {
        AssistantId = AssistantId,
        ThreadId = ThreadId,
        Enabled = Enabled,
        Metadata = Metadata,
        SortBy = SortBy,
        SortOrder = SortOrder,
        Select = Select?.Union([CronField.CronId, CronField.Schedule, CronField.CreatedAt, CronField.UpdatedAt]).ToArray(),
        Offset = offset,
        Limit = PageSize,
    };
}
