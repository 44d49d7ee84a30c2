using TypedLangGraph.Streaming;

namespace TypedLangGraph;

/// <summary>What a run streams. Modes combine with <c>|</c>; each is documented with the chunk that it brings.</summary>
/// <remarks>Sent as <c>stream_mode</c> to <c>POST /threads/{thread_id}/runs/stream</c> and <c>POST /runs/stream</c>.</remarks>
[Flags]
public enum StreamMode
{
    /// <summary>No mode named: the server streams <see cref="Values"/>.</summary>
    None = 0,

    /// <summary>The whole state after each superstep: <see cref="ValuesChunk{TState}"/>.</summary>
    Values = StreamModeTable.Values,

    /// <summary>What each node wrote: <see cref="UpdatesChunk{TState}"/>.</summary>
    Updates = StreamModeTable.Updates,

    /// <summary>
    /// Accumulated LLM messages in the older form: <see cref="MessageMetadataChunk"/>, <see cref="PartialMessagesChunk"/> and
    /// <see cref="CompleteMessagesChunk"/>. Prefer <see cref="MessagesTuple"/>.
    /// </summary>
    Messages = StreamModeTable.Messages,

    /// <summary>LLM tokens with the metadata of the node that produces them: <see cref="MessageTokenChunk"/>.</summary>
    MessagesTuple = StreamModeTable.MessagesTuple,

    /// <summary>Every task and checkpoint with all details: <see cref="DebugChunk"/>. On some servers the payload echoes request headers: do not log it.</summary>
    Debug = StreamModeTable.Debug,

    /// <summary>Whatever nodes write with the stream writer: <see cref="CustomChunk"/>.</summary>
    Custom = StreamModeTable.Custom,

    /// <summary>Every LangChain callback event: <see cref="LangChainEventChunk"/>.</summary>
    Events = StreamModeTable.Events,

    /// <summary>Starts and ends of tasks: <see cref="TaskChunk"/>.</summary>
    Tasks = StreamModeTable.Tasks,

    /// <summary>Checkpoints as they are written: <see cref="CheckpointChunk"/>; nothing on a stateless run.</summary>
    Checkpoints = StreamModeTable.Checkpoints,

    /// <summary>Life cycle of tool calls: <see cref="ToolChunk"/>. JavaScript servers only; a Python server refuses the request with status 422.</summary>
    Tools = StreamModeTable.Tools,
}
