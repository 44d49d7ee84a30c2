using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;

namespace TypedLangGraph;

/// <summary>
/// A LangChain message. The classes are a closed set; a type that this version does not know is an <see cref="UnknownMessage"/>. Use it as
/// the type of a state's member, in input, and in what streams; nothing that a server sent is lost when a message is sent back.
/// </summary>
[JsonConverter(typeof(MessageJsonConverter<Message>))]
[ImmutableObject(true)]
public abstract record Message : IStateValue<Message>
{
    private protected Message()
    {
    }

    private protected Message(in MessageFields fields)
    {
        Id = fields.Id;
        Name = fields.Name;
        Content = fields.Content;
        AdditionalKwargs = fields.AdditionalKwargs;
        ResponseMetadata = fields.ResponseMetadata;
        UnknownFields = fields.Rest!;
    }

    /// <summary>The type as messages spell it, for example <c>human</c>.</summary>
    public abstract string Type { get; }

    /// <summary>The message's id, or <see langword="null"/> to let the server give one. The pieces of a streamed message share it.</summary>
    public string? Id { get; init; }

    /// <summary>The name of the author or of the tool, or <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>What the message says: text, or a list of blocks.</summary>
    public MessageContent Content { get; init; }

    /// <summary>The text of <see cref="Content"/>; empty when it has none.</summary>
    public string Text => Content.Text;

    /// <summary>What the provider says beyond the standard fields; JSON null when the message has none.</summary>
    public JsonPayload AdditionalKwargs { get; init; }

    /// <summary>What the provider says about its answer, for example why it ended; JSON null when the message has none.</summary>
    public JsonPayload ResponseMetadata { get; init; }

    /// <summary>
    /// The fields that the message's class has no member for, and those whose JSON does not fit their member, as the server sent them.
    /// </summary>
    public IReadOnlyDictionary<string, JsonPayload> UnknownFields { get => field ?? FieldBag.Empty; init => field = FieldBag.From(value); }

    /// <summary>The type and the text, for logs.</summary>
    public sealed override string ToString() => $"{Type}: {Text}";

    static Message IStateValue<Message>.ReadValue(ref Utf8JsonReader reader) => MessageReader.Read(ref reader);

    static void IStateValue<Message>.WriteValue(Utf8JsonWriter writer, Message value) => value.WriteTo(writer);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonFields.WriteText(writer, "type"u8, Type.Length == 0 ? null : Type);
        if (!UnknownFields.ContainsKey("content"))
        {
            writer.WritePropertyName("content"u8);
            Content.WriteTo(writer);
        }

        JsonFields.WriteText(writer, "id"u8, Id);
        JsonFields.WriteText(writer, "name"u8, Name);
        WriteFields(writer);
        JsonFields.WriteJson(writer, "additional_kwargs"u8, AdditionalKwargs);
        JsonFields.WriteJson(writer, "response_metadata"u8, ResponseMetadata);
        ((FieldBag)UnknownFields).WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the fields that only this class has.</summary>
    private protected virtual void WriteFields(Utf8JsonWriter writer)
    {
    }
}
