namespace TypedLangGraph.Streaming.Decoding;

/// <summary>The events that the decoder knows.</summary>
internal enum EventKind
{
    Unknown,
    Metadata,
    Values,
    Updates,
    Custom,
    Error,
    MessageToken,
    MessageMetadata,
    PartialMessages,
    CompleteMessages,
    Debug,
    LangChainEvent,
    Task,
    Checkpoint,
    Tool,
    Feedback,
    ThreadState,

    /// <summary>Sent at the end of a stream by old servers only; newer ones just end the body.</summary>
    End,
}
