using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>What a person says.</summary>
[JsonConverter(typeof(MessageJsonConverter<HumanMessage>))]
[ImmutableObject(true)]
public sealed record HumanMessage : Message, IStateValue<HumanMessage>
{
    /// <summary>Creates a message without content.</summary>
    public HumanMessage()
    {
    }

    /// <summary>Creates a message.</summary>
    /// <param name="content">Text, or an array of blocks.</param>
    public HumanMessage(MessageContent content) => Content = content;

    internal HumanMessage(in MessageFields fields)
        : base(fields)
    {
    }

    /// <inheritdoc/>
    public override string Type => "human";

    static HumanMessage IStateValue<HumanMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<HumanMessage>(ref reader);

    static void IStateValue<HumanMessage>.WriteValue(Utf8JsonWriter writer, HumanMessage value) => value.WriteTo(writer);
}
