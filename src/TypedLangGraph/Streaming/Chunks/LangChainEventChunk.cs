using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>
/// A callback event of LangChain: a chain, a model, a tool or a retriever begins, writes or ends. Requested with
/// <see cref="StreamMode.Events"/>.
/// </summary>
public sealed class LangChainEventChunk : StreamChunk
{
    /// <summary>The event, for example <c>on_chat_model_stream</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The name of what the event is about, for example the model's class.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the call that the event belongs to: not of the graph's run, except for the graph itself.</summary>
    public string? RunId { get; init; }

    /// <summary>The ids of the calls around it, outermost first. Empty on JavaScript servers.</summary>
    public IReadOnlyList<string> ParentIds { get; init; } = [];

    /// <summary>The tags of what the event is about.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The metadata of what the event is about.</summary>
    public JsonPayload Metadata { get; init; }

    /// <summary>What the event tells: an object with <c>input</c>, <c>output</c> or <c>chunk</c>.</summary>
    public JsonPayload Data { get; init; }

    /// <summary>The <c>input</c> of <see cref="Data"/>, or <see langword="null"/>.</summary>
    public JsonPayload? Input => Data.Find("input"u8);

    /// <summary>The <c>output</c> of <see cref="Data"/>, or <see langword="null"/>.</summary>
    public JsonPayload? Output => Data.Find("output"u8);

    /// <summary>The <c>chunk</c> of <see cref="Data"/>, or <see langword="null"/>: of a model a message, which <see cref="MessagePayloads.ReadMessage"/> reads.</summary>
    public JsonPayload? Chunk => Data.Find("chunk"u8);

    /// <summary>The event as the server sent it.</summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>The event and the name, for logs; the data are not part of it.</summary>
    public override string ToString() => $"events: {Event} {Name}";
}
