using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>
/// What somebody says in a role that has no class of its own: what LangChain calls ChatMessage, a name that Microsoft.Extensions.AI uses for every message.
/// </summary>
[JsonConverter(typeof(MessageJsonConverter<RoleMessage>))]
[ImmutableObject(true)]
public sealed record RoleMessage : Message, IStateValue<RoleMessage>
{
    /// <summary>Creates a message.</summary>
    /// <param name="role">The role of the author.</param>
    /// <param name="content">Text, or an array of blocks.</param>
    public RoleMessage(string role, MessageContent content)
    {
        ArgumentNullException.ThrowIfNull(role);
        Role = role;
        Content = content;
    }

    internal RoleMessage(in MessageFields fields)
        : base(fields) => Role = fields.Role;

    /// <inheritdoc/>
    public override string Type => "chat";

    /// <summary>The role of the author.</summary>
    public string? Role { get; init; }

    static RoleMessage IStateValue<RoleMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<RoleMessage>(ref reader);

    static void IStateValue<RoleMessage>.WriteValue(Utf8JsonWriter writer, RoleMessage value) => value.WriteTo(writer);

    private protected override void WriteFields(Utf8JsonWriter writer) => JsonFields.WriteText(writer, "role"u8, Role);
}
