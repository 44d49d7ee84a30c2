namespace TypedLangGraph.Messages;

/// <summary>How the kinds of messages are spelled: in <c>type</c>, and in <c>role</c>, the short form of input.</summary>
internal static class MessageKinds
{
    public static MessageKind FromType(ReadOnlySpan<byte> type) => type.Length switch
    {
        2 when type.SequenceEqual("ai"u8) => MessageKind.AI,
        5 when type.SequenceEqual("human"u8) => MessageKind.Human,
        4 when type.SequenceEqual("tool"u8) => MessageKind.Tool,
        4 when type.SequenceEqual("chat"u8) => MessageKind.Chat,
        6 when type.SequenceEqual("system"u8) => MessageKind.System,
        6 when type.SequenceEqual("remove"u8) => MessageKind.Remove,
        8 when type.SequenceEqual("function"u8) => MessageKind.Function,
        > 9 => FromChunkType(type),
        _ => MessageKind.Unknown,
    };

    /// <summary>A role that no class stands for makes a chat message, which has a role of its own.</summary>
    public static MessageKind FromRole(ReadOnlySpan<byte> role) => role.Length switch
    {
        4 when role.SequenceEqual("user"u8) => MessageKind.Human,
        9 when role.SequenceEqual("assistant"u8) => MessageKind.AI,
        _ => FromType(role) is var kind and not MessageKind.Unknown ? kind : MessageKind.Chat,
    };

    public static MessageField FieldsOf(MessageKind kind) => MessageField.Common | kind switch
    {
        MessageKind.AI or MessageKind.AIChunk => MessageField.ToolCalls | MessageField.InvalidToolCalls | MessageField.ToolCallChunks | MessageField.UsageMetadata,
        MessageKind.Tool => MessageField.ToolCallId | MessageField.Status | MessageField.Artifact,
        MessageKind.Chat => MessageField.Role,
        _ => MessageField.None,
    };

    private static MessageKind FromChunkType(ReadOnlySpan<byte> type)
    {
        if (type.SequenceEqual("AIMessageChunk"u8))
            return MessageKind.AIChunk;
        if (type.SequenceEqual("HumanMessageChunk"u8))
            return MessageKind.Human;
        if (type.SequenceEqual("SystemMessageChunk"u8))
            return MessageKind.System;
        if (type.SequenceEqual("ToolMessageChunk"u8))
            return MessageKind.Tool;
        if (type.SequenceEqual("FunctionMessageChunk"u8))
            return MessageKind.Function;
        return type.SequenceEqual("ChatMessageChunk"u8) ? MessageKind.Chat : MessageKind.Unknown;
    }
}
