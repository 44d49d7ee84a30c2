// The one table of stream modes: their wire names, their chunks and which of them exclude each other.
// Compiled into the runtime and into the analyzers, so it uses nothing but the language.
namespace TypedLangGraph.Streaming;

/// <summary>One row of the table.</summary>
internal sealed class StreamModeRow
{
    public StreamModeRow(string member, int flag, string wireName, params string[] chunkTypes)
    {
        Member = member;
        Flag = flag;
        WireName = wireName;
        ChunkTypes = chunkTypes;
    }

    /// <summary>The name of the member of the StreamMode enum.</summary>
    public string Member { get; }

    /// <summary>The value of that member.</summary>
    public int Flag { get; }

    /// <summary>The name in the request's <c>stream_mode</c>.</summary>
    public string WireName { get; }

    /// <summary>Metadata names, without namespace, of the chunk types that only this mode produces.</summary>
    public string[] ChunkTypes { get; }
}

/// <summary>Two modes that should not be requested together, and the one to drop.</summary>
internal sealed class StreamModeConflict
{
    public StreamModeConflict(int first, int second, int drop)
    {
        First = first;
        Second = second;
        Drop = drop;
    }

    public int First { get; }

    public int Second { get; }

    public int Drop { get; }
}

internal static class StreamModeTable
{
    public const int Values = 1 << 0;
    public const int Updates = 1 << 1;
    public const int Messages = 1 << 2;
    public const int MessagesTuple = 1 << 3;
    public const int Debug = 1 << 4;
    public const int Custom = 1 << 5;
    public const int Events = 1 << 6;
    public const int Tasks = 1 << 7;
    public const int Checkpoints = 1 << 8;
    public const int Tools = 1 << 9;

    /// <summary>What the server assumes when a request names no mode.</summary>
    public const int Default = Values;

    public static readonly StreamModeRow[] Rows =
    {
        new StreamModeRow("Values", Values, "values", "ValuesChunk`1", "SubgraphValuesChunk"),
        new StreamModeRow("Updates", Updates, "updates", "UpdatesChunk`1", "SubgraphUpdatesChunk"),
        new StreamModeRow("Messages", Messages, "messages"),
        new StreamModeRow("MessagesTuple", MessagesTuple, "messages-tuple"),
        new StreamModeRow("Debug", Debug, "debug"),
        new StreamModeRow("Custom", Custom, "custom", "CustomChunk"),
        new StreamModeRow("Events", Events, "events"),
        new StreamModeRow("Tasks", Tasks, "tasks"),
        new StreamModeRow("Checkpoints", Checkpoints, "checkpoints"),
        new StreamModeRow("Tools", Tools, "tools"),
    };

    public static readonly StreamModeConflict[] Conflicts =
    {
        new StreamModeConflict(Messages, MessagesTuple, drop: Messages),
    };
}
