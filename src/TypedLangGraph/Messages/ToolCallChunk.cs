using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>A piece of a tool call that a model is still writing. Pieces of the same call share their <see cref="Index"/>.</summary>
[JsonConverter(typeof(MessageJsonConverter<ToolCallChunk>))]
[ImmutableObject(true)]
public sealed record ToolCallChunk : IStateValue<ToolCallChunk>
{
    /// <summary>The tool's name; usually only in the first piece.</summary>
    public string? Name { get; init; }

    /// <summary>A fragment of the arguments' JSON text.</summary>
    public string? Args { get; init; }

    /// <summary>The call's id; usually only in the first piece.</summary>
    public string? Id { get; init; }

    /// <summary>The position of the call among the message's calls.</summary>
    public int? Index { get; init; }

    /// <summary>The fields that have no member here, as the server sent them.</summary>
    public IReadOnlyDictionary<string, JsonPayload> UnknownFields { get => field ?? FieldBag.Empty; init => field = FieldBag.From(value); }

    static ToolCallChunk IStateValue<ToolCallChunk>.ReadValue(ref Utf8JsonReader reader)
    {
        StateJson.ReadStartObject(ref reader, nameof(ToolCallChunk));
        string? name = null, args = null, id = null;
        int? index = null;
        FieldBag? rest = null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            var isKnown = (key.SequenceEqual("args"u8) && JsonFields.TryReadText(ref reader, ref args))
                || (key.SequenceEqual("index"u8) && JsonFields.TryReadInt32(ref reader, ref index))
                || (key.SequenceEqual("name"u8) && JsonFields.TryReadText(ref reader, ref name))
                || (key.SequenceEqual("id"u8) && JsonFields.TryReadText(ref reader, ref id))
                || (key.SequenceEqual("type"u8) && JsonFields.IsText(ref reader, "tool_call_chunk"u8));
            if (!isKnown)
                FieldBag.Add(ref rest, key, ref reader);
        }

        return new ToolCallChunk { Name = name, Args = args, Id = id, Index = index, UnknownFields = rest ?? FieldBag.Empty };
    }

    static void IStateValue<ToolCallChunk>.WriteValue(Utf8JsonWriter writer, ToolCallChunk value)
    {
        writer.WriteStartObject();
        JsonFields.WriteText(writer, "name"u8, value.Name);
        JsonFields.WriteText(writer, "args"u8, value.Args);
        JsonFields.WriteText(writer, "id"u8, value.Id);
        JsonFields.WriteNumber(writer, "index"u8, value.Index);
        if (!value.UnknownFields.ContainsKey("type"))
            writer.WriteString("type"u8, "tool_call_chunk"u8);
        ((FieldBag)value.UnknownFields).WriteTo(writer);
        writer.WriteEndObject();
    }
}
