using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>The result of a function call, in the form that came before <see cref="ToolMessage"/>. <see cref="Message.Name"/> is the function's name.</summary>
[JsonConverter(typeof(MessageJsonConverter<FunctionMessage>))]
[ImmutableObject(true)]
public sealed record FunctionMessage : Message, IStateValue<FunctionMessage>
{
    /// <summary>Creates a message without content.</summary>
    public FunctionMessage()
    {
    }

    /// <summary>Creates a message.</summary>
    /// <param name="content">Text, or an array of blocks.</param>
    public FunctionMessage(MessageContent content) => Content = content;

    internal FunctionMessage(in MessageFields fields)
        : base(fields)
    {
    }

    /// <inheritdoc/>
    public override string Type => "function";

    static FunctionMessage IStateValue<FunctionMessage>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read<FunctionMessage>(ref reader);

    static void IStateValue<FunctionMessage>.WriteValue(Utf8JsonWriter writer, FunctionMessage value) => value.WriteTo(writer);
}
