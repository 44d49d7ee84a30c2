using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>A message of a type that this version does not know. What has no member is in <see cref="Message.UnknownFields"/>.</summary>
[JsonConverter(typeof(MessageJsonConverter<UnknownMessage>))]
[ImmutableObject(true)]
public sealed record UnknownMessage : Message, IStateValue<UnknownMessage>
{
    internal UnknownMessage(in MessageFields fields)
        : base(fields) => Type = fields.Type ?? string.Empty;

    /// <summary>The type as the server spelled it; empty when it sent none.</summary>
    public override string Type { get; }

    static UnknownMessage IStateValue<UnknownMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<UnknownMessage>(ref reader);

    static void IStateValue<UnknownMessage>.WriteValue(Utf8JsonWriter writer, UnknownMessage value) => value.WriteTo(writer);
}
