using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>Which states of a thread to list.</summary>
public sealed class ThreadHistoryOptions
{
    /// <summary>How many states at most, from 1 to 1000.</summary>
    public int Limit { get; set; } = 10;

    /// <summary>List only states older than this one: a checkpoint's id on JavaScript servers, a checkpoint on Python servers.</summary>
    public HistoryCursor? Before { get; set; }

    /// <summary>Keys and values that a state's metadata contains, for example its <c>source</c>.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>The subgraph whose states are listed, as a task's checkpoint gives it. The graph itself when it is not set.</summary>
    public Checkpoint? Checkpoint { get; set; }

    /// <summary>
    /// The fields of each state to load, as in <see cref="ThreadStateOptions.Select"/>; all of them when it is not set. Needs a server as new as the
    /// JavaScript SDK 1.15; others ignore it.
    /// </summary>
    public IReadOnlyList<ThreadStateField>? Select { get; set; }

    internal ThreadHistoryRequest ToRequest()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Limit, 1000);
        return new() { Limit = Limit, Before = Before, Metadata = Metadata, Checkpoint = Checkpoint, Select = ThreadStateOptions.FieldsToLoad(Select) };
    }
}
