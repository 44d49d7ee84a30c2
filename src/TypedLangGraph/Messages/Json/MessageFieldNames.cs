namespace TypedLangGraph.Messages;

/// <summary>The fields of messages by their JSON names.</summary>
internal static class MessageFieldNames
{
    public static MessageField Find(ReadOnlySpan<byte> key) => key.Length switch
    {
        2 when key.SequenceEqual("id"u8) => MessageField.Id,
        4 when key.SequenceEqual("type"u8) => MessageField.Type,
        4 when key.SequenceEqual("name"u8) => MessageField.Name,
        4 when key.SequenceEqual("role"u8) => MessageField.Role,
        6 when key.SequenceEqual("status"u8) => MessageField.Status,
        7 when key.SequenceEqual("content"u8) => MessageField.Content,
        7 when key.SequenceEqual("example"u8) => MessageField.Example,
        8 when key.SequenceEqual("artifact"u8) => MessageField.Artifact,
        10 when key.SequenceEqual("tool_calls"u8) => MessageField.ToolCalls,
        12 when key.SequenceEqual("tool_call_id"u8) => MessageField.ToolCallId,
        14 when key.SequenceEqual("usage_metadata"u8) => MessageField.UsageMetadata,
        16 when key.SequenceEqual("tool_call_chunks"u8) => MessageField.ToolCallChunks,
        17 when key.SequenceEqual("additional_kwargs"u8) => MessageField.AdditionalKwargs,
        17 when key.SequenceEqual("response_metadata"u8) => MessageField.ResponseMetadata,
        18 when key.SequenceEqual("invalid_tool_calls"u8) => MessageField.InvalidToolCalls,
        _ => MessageField.Unknown,
    };
}
