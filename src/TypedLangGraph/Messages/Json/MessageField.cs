namespace TypedLangGraph.Messages;

/// <summary>The fields of messages that some class has a member for.</summary>
[Flags]
internal enum MessageField
{
    None = 0,
    Type = 1 << 0,
    Role = 1 << 1,
    Id = 1 << 2,
    Name = 1 << 3,
    Content = 1 << 4,
    AdditionalKwargs = 1 << 5,
    ResponseMetadata = 1 << 6,
    ToolCalls = 1 << 7,
    InvalidToolCalls = 1 << 8,
    ToolCallChunks = 1 << 9,
    UsageMetadata = 1 << 10,
    ToolCallId = 1 << 11,
    Status = 1 << 12,
    Artifact = 1 << 13,

    /// <summary>A mark of old Python versions that is false but for examples in prompts.</summary>
    Example = 1 << 14,

    /// <summary>Any field without a member.</summary>
    Unknown = 1 << 15,

    /// <summary>What every class has.</summary>
    Common = Type | Id | Name | Content | AdditionalKwargs | ResponseMetadata | Example,
}
