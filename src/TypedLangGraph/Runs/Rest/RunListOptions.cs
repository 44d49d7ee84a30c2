using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Which runs of a thread to list. What is not set does not restrict the list.</summary>
public sealed class RunListOptions
{
    /// <summary>The runs' status.</summary>
    public RunStatus? Status { get; set; }

    /// <summary>
    /// The optional fields to load; all of them when it is not set. The fields that every run has (its ids, times, status and metadata) come
    /// in any case.
    /// </summary>
    public IReadOnlyList<RunField>? Select { get; set; }

    /// <summary>How many runs to skip.</summary>
    public int Offset { get; set; }

    /// <summary>How many runs one request brings, from 1 to 1000.</summary>
    public int PageSize { get; set; } = Paging.DefaultPageSize;

    internal IReadOnlyList<RunField>? FieldsToLoad => Select?.Union(
        [RunField.RunId, RunField.ThreadId, RunField.AssistantId, RunField.CreatedAt, RunField.UpdatedAt, RunField.Status, RunField.Metadata]).ToArray();
}
