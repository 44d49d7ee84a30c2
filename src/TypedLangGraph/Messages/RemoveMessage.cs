using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>Removes the message with the same <see cref="Message.Id"/> from a list of messages.</summary>
[JsonConverter(typeof(MessageJsonConverter<RemoveMessage>))]
[ImmutableObject(true)]
public sealed record RemoveMessage : Message, IStateValue<RemoveMessage>
{
    /// <summary>The id that stands for all messages.</summary>
    public const string AllId = "__remove_all__";

    /// <summary>Creates the removal of a message.</summary>
    /// <param name="id">The id of the message, or <see cref="AllId"/>.</param>
    public RemoveMessage(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
    }

    internal RemoveMessage(in MessageFields fields)
        : base(fields)
    {
    }

    /// <inheritdoc/>
    public override string Type => "remove";

    static RemoveMessage IStateValue<RemoveMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<RemoveMessage>(ref reader);

    static void IStateValue<RemoveMessage>.WriteValue(Utf8JsonWriter writer, RemoveMessage value) => value.WriteTo(writer);
}
