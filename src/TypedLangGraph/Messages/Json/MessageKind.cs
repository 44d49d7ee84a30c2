namespace TypedLangGraph.Messages;

/// <summary>The message types that have a class of their own.</summary>
internal enum MessageKind
{
    Unknown,
    Human,
    AI,
    AIChunk,
    System,
    Tool,
    Remove,
    Function,
    Chat,
}
