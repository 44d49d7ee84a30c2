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

    /// <summary>Accumulated LLM messages in the older form. Prefer <see cref="MessagesTuple"/>.</summary>
    Messages = StreamModeTable.Messages,

    /// <summary>LLM tokens with the metadata of the node that produces them.</summary>
    MessagesTuple = StreamModeTable.MessagesTuple,

    /// <summary>Every task and checkpoint with all details. On some servers the payload echoes request headers: do not log it.</summary>
    Debug = StreamModeTable.Debug,

    /// <summary>Whatever nodes write with the stream writer: <see cref="CustomChunk"/>.</summary>
    Custom = StreamModeTable.Custom,

    /// <summary>Every LangChain callback event.</summary>
    Events = StreamModeTable.Events,

    /// <summary>Starts and ends of tasks.</summary>
    Tasks = StreamModeTable.Tasks,

    /// <summary>Checkpoints as they are written; nothing on a stateless run.</summary>
    Checkpoints = StreamModeTable.Checkpoints,

    /// <summary>Life cycle of tool calls. JavaScript servers only; a Python server refuses the request with status 422.</summary>
    Tools = StreamModeTable.Tools,
}
