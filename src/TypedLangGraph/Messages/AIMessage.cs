using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>
/// What a model says. While it streams, a JavaScript server spells its pieces like whole messages; a Python server sends
/// <see cref="AIMessageChunk"/>, which is one too.
/// </summary>
[JsonConverter(typeof(MessageJsonConverter<AIMessage>))]
[ImmutableObject(true)]
public record AIMessage : Message, IStateValue<AIMessage>
{
    /// <summary>Creates a message without content.</summary>
    public AIMessage()
    {
    }

    /// <summary>Creates a message.</summary>
    /// <param name="content">Text, or an array of blocks.</param>
    public AIMessage(MessageContent content) => Content = content;

    internal AIMessage(in MessageFields fields)
        : base(fields)
    {
        ToolCalls = fields.ToolCalls!;
        InvalidToolCalls = fields.InvalidToolCalls!;
        ToolCallChunks = fields.ToolCallChunks!;
        UsageMetadata = fields.UsageMetadata;
    }

    /// <inheritdoc/>
    public override string Type => "ai";

    /// <summary>The tools that the model wants to be called.</summary>
    public IReadOnlyList<ToolCall> ToolCalls { get => field ?? []; init => field = ValueList<ToolCall>.From(value); }

    /// <summary>Tool calls whose arguments are not valid. In a piece of a message every fragment of arguments is listed here too.</summary>
    public IReadOnlyList<InvalidToolCall> InvalidToolCalls { get => field ?? []; init => field = ValueList<InvalidToolCall>.From(value); }

    /// <summary>Pieces of tool calls, when this is a piece of a message; some servers keep them in the whole message.</summary>
    public IReadOnlyList<ToolCallChunk> ToolCallChunks { get => field ?? []; init => field = ValueList<ToolCallChunk>.From(value); }

    /// <summary>How many tokens the message took, or <see langword="null"/>; a streamed message tells it in its last piece.</summary>
    public UsageMetadata? UsageMetadata { get; init; }

    static AIMessage IStateValue<AIMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<AIMessage>(ref reader);

    static void IStateValue<AIMessage>.WriteValue(Utf8JsonWriter writer, AIMessage value) => value.WriteTo(writer);

    private protected override void WriteFields(Utf8JsonWriter writer)
    {
        JsonFields.WriteList(writer, "tool_calls"u8, ToolCalls);
        JsonFields.WriteList(writer, "invalid_tool_calls"u8, InvalidToolCalls);
        JsonFields.WriteList(writer, "tool_call_chunks"u8, ToolCallChunks);
        if (UsageMetadata is null)
            return;
        writer.WritePropertyName("usage_metadata"u8);
        StateJson.WriteValue(writer, UsageMetadata);
    }
}
