using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph.Streaming.Telemetry;

/// <summary>How many events of each stream mode have come.</summary>
internal sealed class EventCounts
{
    private static readonly string[] Modes =
        ["values", "updates", "custom", "messages-tuple", "messages", "debug", "events", "tasks", "checkpoints", "tools", "other"];

    private readonly int[] _counts = new int[Modes.Length];

    public int Total { get; private set; }

    public void Add(EventKind kind)
    {
        Total++;
        _counts[ModeOf(kind)]++;
    }

    /// <summary>The modes of which there were events.</summary>
    public IEnumerable<(string Mode, int Count)> ByMode() => Modes.Zip(_counts).Where(pair => pair.Second > 0);

    /// <summary>The place in <see cref="Modes"/>.</summary>
    private static int ModeOf(EventKind kind) => kind switch
    {
        EventKind.Values => 0,
        EventKind.Updates => 1,
        EventKind.Custom => 2,
        EventKind.MessageToken => 3,
        EventKind.MessageMetadata or EventKind.PartialMessages or EventKind.CompleteMessages => 4,
        EventKind.Debug => 5,
        EventKind.LangChainEvent => 6,
        EventKind.Task => 7,
        EventKind.Checkpoint => 8,
        EventKind.Tool => 9,
        _ => 10,
    };
}
