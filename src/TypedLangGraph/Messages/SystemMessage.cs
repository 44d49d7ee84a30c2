using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>What tells the model how to behave.</summary>
[JsonConverter(typeof(MessageJsonConverter<SystemMessage>))]
[ImmutableObject(true)]
public sealed record SystemMessage : Message, IStateValue<SystemMessage>
{
    /// <summary>Creates a message without content.</summary>
    public SystemMessage()
    {
    }

    /// <summary>Creates a message.</summary>
    /// <param name="content">Text, or an array of blocks.</param>
    public SystemMessage(MessageContent content) => Content = content;

    internal SystemMessage(in MessageFields fields)
        : base(fields)
    {
    }

    /// <inheritdoc/>
    public override string Type => "system";

    static SystemMessage IStateValue<SystemMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<SystemMessage>(ref reader);

    static void IStateValue<SystemMessage>.WriteValue(Utf8JsonWriter writer, SystemMessage value) => value.WriteTo(writer);
}
