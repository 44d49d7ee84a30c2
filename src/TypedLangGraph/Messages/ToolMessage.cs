using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>What a tool answers to a <see cref="ToolCall"/>.</summary>
[JsonConverter(typeof(MessageJsonConverter<ToolMessage>))]
[ImmutableObject(true)]
public sealed record ToolMessage : Message, IStateValue<ToolMessage>
{
    /// <summary>Creates a message without content.</summary>
    public ToolMessage()
    {
    }

    /// <summary>Creates an answer.</summary>
    /// <param name="content">Text, or an array of blocks.</param>
    /// <param name="toolCallId">The id of the call that is answered.</param>
    public ToolMessage(MessageContent content, string toolCallId)
    {
        ArgumentNullException.ThrowIfNull(toolCallId);
        Content = content;
        ToolCallId = toolCallId;
    }

    internal ToolMessage(in MessageFields fields)
        : base(fields)
    {
        ToolCallId = fields.ToolCallId;
        Status = fields.Status;
        Artifact = fields.Artifact;
    }

    /// <inheritdoc/>
    public override string Type => "tool";

    /// <summary>The id of the call that is answered.</summary>
    public string? ToolCallId { get; init; }

    /// <summary><c>success</c>, <c>error</c>, or <see langword="null"/> when the server did not say.</summary>
    public string? Status { get; init; }

    /// <summary>True when the tool failed.</summary>
    public bool IsError => Status == "error";

    /// <summary>What the tool made beside its answer and the model does not see; JSON null when there is nothing.</summary>
    public JsonPayload Artifact { get; init; }

    static ToolMessage IStateValue<ToolMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<ToolMessage>(ref reader);

    static void IStateValue<ToolMessage>.WriteValue(Utf8JsonWriter writer, ToolMessage value) => value.WriteTo(writer);

    private protected override void WriteFields(Utf8JsonWriter writer)
    {
        JsonFields.WriteText(writer, "tool_call_id"u8, ToolCallId);
        JsonFields.WriteText(writer, "status"u8, Status);
        JsonFields.WriteJson(writer, "artifact"u8, Artifact);
    }
}
