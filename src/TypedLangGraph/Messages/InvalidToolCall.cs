using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>A tool call whose arguments are not valid JSON, or not yet.</summary>
[JsonConverter(typeof(MessageJsonConverter<InvalidToolCall>))]
[ImmutableObject(true)]
public sealed record InvalidToolCall : IStateValue<InvalidToolCall>
{
    /// <summary>The tool's name, as far as it is known.</summary>
    public string? Name { get; init; }

    /// <summary>The text that was to be the arguments.</summary>
    public string? Args { get; init; }

    /// <summary>The call's id, or <see langword="null"/> when the model gave none.</summary>
    public string? Id { get; init; }

    /// <summary>What is wrong with it.</summary>
    public string? Error { get; init; }

    /// <summary>The fields that have no member here, as the server sent them.</summary>
    public IReadOnlyDictionary<string, JsonPayload> UnknownFields { get => field ?? FieldBag.Empty; init => field = FieldBag.From(value); }

    static InvalidToolCall IStateValue<InvalidToolCall>.ReadValue(ref Utf8JsonReader reader)
    {
        StateJson.ReadStartObject(ref reader, nameof(InvalidToolCall));
        string? name = null, args = null, id = null, error = null;
        FieldBag? rest = null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            var isKnown = (key.SequenceEqual("name"u8) && JsonFields.TryReadText(ref reader, ref name))
                || (key.SequenceEqual("args"u8) && JsonFields.TryReadText(ref reader, ref args))
                || (key.SequenceEqual("id"u8) && JsonFields.TryReadText(ref reader, ref id))
                || (key.SequenceEqual("error"u8) && JsonFields.TryReadText(ref reader, ref error))
                || (key.SequenceEqual("type"u8) && JsonFields.IsText(ref reader, "invalid_tool_call"u8));
            if (!isKnown)
                FieldBag.Add(ref rest, key, ref reader);
        }

        return new InvalidToolCall { Name = name, Args = args, Id = id, Error = error, UnknownFields = rest ?? FieldBag.Empty };
    }

    static void IStateValue<InvalidToolCall>.WriteValue(Utf8JsonWriter writer, InvalidToolCall value)
    {
        writer.WriteStartObject();
        JsonFields.WriteText(writer, "name"u8, value.Name);
        JsonFields.WriteText(writer, "args"u8, value.Args);
        JsonFields.WriteText(writer, "id"u8, value.Id);
        JsonFields.WriteText(writer, "error"u8, value.Error);
        if (!value.UnknownFields.ContainsKey("type"))
            writer.WriteString("type"u8, "invalid_tool_call"u8);
        ((FieldBag)value.UnknownFields).WriteTo(writer);
        writer.WriteEndObject();
    }
}
