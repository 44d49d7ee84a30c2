using System.Text.Json.Nodes;

namespace TypedLangGraph;

/// <summary>What the runs of all crons have in common. Options that are not set are not sent.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public abstract class CronOptions<TState>
    where TState : IGraphState<TState>
{
    private protected CronOptions()
    {
    }

    /// <summary>The time zone of the schedule; one that has an IANA name. <see langword="null"/> means UTC.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>
    /// The input of each run: a <see cref="StateUpdate{TState}"/>, whose set keys are written to the graph's state, or a <see cref="JsonPayload"/>.
    /// </summary>
    public GraphInput<TState>? Input { get; set; }

    /// <summary>What to store with each run.</summary>
    public JsonObject? Metadata { get; set; }

    /// <summary>Tags, recursion limit and configurable values, on top of the assistant's.</summary>
    public RunConfig? Config { get; set; }

    /// <summary>The graph's static context, a JSON object.</summary>
    public JsonPayload? Context { get; set; }

    /// <summary>The address that the server calls when a run has ended.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>The nodes before which each run stops; the one name <c>*</c> means every node.</summary>
    public IReadOnlyList<string>? InterruptBefore { get; set; }

    /// <summary>The nodes after which each run stops; the one name <c>*</c> means every node.</summary>
    public IReadOnlyList<string>? InterruptAfter { get; set; }

    /// <summary>Whether runs start. <see langword="null"/> says nothing: a new cron's runs do.</summary>
    public bool? Enabled { get; set; }

    /// <summary>What each run streams for those who join it. <see cref="StreamMode.None"/> leaves it to the server, which streams values.</summary>
    public StreamMode StreamMode { get; set; }

    /// <summary>Whether subgraphs stream too. <see langword="null"/> says nothing.</summary>
    public bool? StreamSubgraphs { get; set; }

    /// <summary>Whether the server keeps the events, so that a stream can be joined from its beginning. <see langword="null"/> says nothing.</summary>
    public bool? StreamResumable { get; set; }

    /// <summary>When checkpoints are stored. <see langword="null"/> leaves it to the server.</summary>
    public Durability? Durability { get; set; }
}
