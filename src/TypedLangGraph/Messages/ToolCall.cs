using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>A model's request to call a tool.</summary>
[JsonConverter(typeof(MessageJsonConverter<ToolCall>))]
[ImmutableObject(true)]
public sealed record ToolCall : IStateValue<ToolCall>
{
    /// <summary>The tool's name; empty when the server sent none.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The tool's arguments: a JSON object.</summary>
    public JsonPayload Args { get; init; }

    /// <summary>The id that the tool's answer names, or <see langword="null"/> when the model gave none.</summary>
    public string? Id { get; init; }

    /// <summary>The fields that have no member here, as the server sent them.</summary>
    public IReadOnlyDictionary<string, JsonPayload> UnknownFields { get => field ?? FieldBag.Empty; init => field = FieldBag.From(value); }

    static ToolCall IStateValue<ToolCall>.ReadValue(ref Utf8JsonReader reader)
    {
        StateJson.ReadStartObject(ref reader, nameof(ToolCall));
        string? name = null, id = null;
        var args = default(JsonPayload);
        FieldBag? rest = null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual("name"u8) && JsonFields.TryReadText(ref reader, ref name))
                continue;
            if (key.SequenceEqual("id"u8) && JsonFields.TryReadText(ref reader, ref id))
                continue;
            if (key.SequenceEqual("args"u8))
                args = RawJson.Read(ref reader);
            else if (!key.SequenceEqual("type"u8) || !JsonFields.IsText(ref reader, "tool_call"u8))
                FieldBag.Add(ref rest, key, ref reader);
        }

        return new ToolCall { Name = name ?? string.Empty, Args = args, Id = id, UnknownFields = rest ?? FieldBag.Empty };
    }

    static void IStateValue<ToolCall>.WriteValue(Utf8JsonWriter writer, ToolCall value)
    {
        writer.WriteStartObject();
        JsonFields.WriteText(writer, "name"u8, value.Name.Length == 0 ? null : value.Name);
        JsonFields.WriteJson(writer, "args"u8, value.Args);
        JsonFields.WriteText(writer, "id"u8, value.Id);
        if (!value.UnknownFields.ContainsKey("type"))
            writer.WriteString("type"u8, "tool_call"u8);
        ((FieldBag)value.UnknownFields).WriteTo(writer);
        writer.WriteEndObject();
    }
}
