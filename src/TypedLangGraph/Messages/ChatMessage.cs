using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>What somebody says in a role that has no class of its own.</summary>
[JsonConverter(typeof(MessageJsonConverter<ChatMessage>))]
[ImmutableObject(true)]
public sealed record ChatMessage : Message, IStateValue<ChatMessage>
{
    /// <summary>Creates a message.</summary>
    /// <param name="role">The role of the author.</param>
    /// <param name="content">Text, or an array of blocks.</param>
    public ChatMessage(string role, MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(role);
        Role = role;
        Content = content;
    }

    internal ChatMessage(in MessageFields fields)
        : base(fields) => Role = fields.Role;

    /// <inheritdoc/>
    public override string Type => "chat";

    /// <summary>The role of the author.</summary>
    public string? Role { get; init; }

    static ChatMessage IStateValue<ChatMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<ChatMessage>(ref reader);

    static void IStateValue<ChatMessage>.WriteValue(Utf8JsonWriter writer, ChatMessage value) => value.WriteTo(writer);

    private protected override void WriteFields(Utf8JsonWriter writer) => JsonFields.WriteText(writer, "role"u8, Role);
}
