using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>A piece of what a model says, spelled as one: its content is what is new. <see cref="MessageAccumulator"/> puts pieces together.</summary>
[JsonConverter(typeof(MessageJsonConverter<AIMessageChunk>))]
[ImmutableObject(true)]
public sealed record AIMessageChunk : AIMessage, IStateValue<AIMessageChunk>
{
    /// <summary>Creates a piece without content.</summary>
    public AIMessageChunk()
    {
    }

    /// <summary>Creates a piece.</summary>
    /// <param name="content">Text, or an array of blocks.</param>
    public AIMessageChunk(MessageContent content)
        : base(content)
    {
    }

    internal AIMessageChunk(in MessageFields fields)
        : base(fields)
    {
    }

    /// <inheritdoc/>
    public override string Type => "AIMessageChunk";

    static AIMessageChunk IStateValue<AIMessageChunk>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<AIMessageChunk>(ref reader);

    static void IStateValue<AIMessageChunk>.WriteValue(Utf8JsonWriter writer, AIMessageChunk value) => value.WriteTo(writer);
}
