// The one table of stream modes: their wire names, their chunks and which of them exclude each other.
// Compiled into the runtime and into the analyzers, so it uses nothing but the language.
namespace TypedLangGraph.Streaming;

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
        new StreamModeRow("Messages", Messages, "messages", "MessageMetadataChunk", "PartialMessagesChunk", "CompleteMessagesChunk"),
        new StreamModeRow("MessagesTuple", MessagesTuple, "messages-tuple", "MessageTokenChunk"),
        new StreamModeRow("Debug", Debug, "debug", "DebugChunk"),
        new StreamModeRow("Custom", Custom, "custom", "CustomChunk"),
        new StreamModeRow("Events", Events, "events", "LangChainEventChunk"),
        new StreamModeRow("Tasks", Tasks, "tasks", "TaskChunk"),
        new StreamModeRow("Checkpoints", Checkpoints, "checkpoints", "CheckpointChunk"),
        new StreamModeRow("Tools", Tools, "tools", "ToolChunk"),
    };

    /// <summary>Those of the chunk types that come only when subgraphs stream too.</summary>
    public static readonly string[] SubgraphChunkTypes = { "SubgraphValuesChunk", "SubgraphUpdatesChunk" };

    public static readonly StreamModeConflict[] Conflicts =
    {
        new StreamModeConflict(Messages, MessagesTuple, drop: Messages),
        new StreamModeConflict(Debug, Tasks, drop: Tasks | Debug),
        new StreamModeConflict(Debug, Checkpoints, drop: Checkpoints | Debug),
        new StreamModeConflict(Events, Messages, drop: Events | Messages),
        new StreamModeConflict(Events, MessagesTuple, drop: Events | MessagesTuple),
    };
}
