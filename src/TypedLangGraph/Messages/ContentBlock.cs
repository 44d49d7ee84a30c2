using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>A part of a message's content: text, an image, reasoning, whatever the provider knows.</summary>
[JsonConverter(typeof(MessageJsonConverter<ContentBlock>))]
[ImmutableObject(true)]
public sealed record ContentBlock : IStateValue<ContentBlock>
{
    /// <summary>The block's type, for example <c>text</c>; empty when the server sent none.</summary>
    public string Type { get; init; } = string.Empty;

    /// <summary>The text of a text block, or <see langword="null"/>.</summary>
    public string? Text { get; init; }

    /// <summary>The block's id, or <see langword="null"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The position of the block in the message, which pieces of the same block share.</summary>
    public int? Index { get; init; }

    /// <summary>The fields that have no member here: what the block of this type is about.</summary>
    public IReadOnlyDictionary<string, JsonPayload> UnknownFields { get => field ?? FieldBag.Empty; init => field = FieldBag.From(value); }

    /// <summary>What a model thought, when this is a block of reasoning; otherwise <see langword="null"/>.</summary>
    public string? Reasoning => Further("reasoning") ?? Further("thinking");

    /// <summary>True for text that stands in the list of blocks without an object around it.</summary>
    internal bool IsBareText { get; init; }

    /// <summary>A block of text.</summary>
    /// <param name="text">The text.</param>
    public static ContentBlock FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ContentBlock { Type = "text", Text = text };
    }

    /// <summary>An image at an address, which may be a <c>data:</c> URL.</summary>
    /// <param name="url">The address.</param>
    public static ContentBlock FromImageUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var image = new System.Text.Json.Nodes.JsonObject { ["url"] = url };
        return new ContentBlock { Type = "image_url", UnknownFields = new Dictionary<string, JsonPayload> { ["image_url"] = image } };
    }

    static ContentBlock IStateValue<ContentBlock>.ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new ContentBlock { Type = "text", Text = StateJson.ReadString(ref reader), IsBareText = true };
        StateJson.ReadStartObject(ref reader, nameof(ContentBlock));
        string? type = null, text = null, id = null;
        int? index = null;
        FieldBag? rest = null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            var isKnown = (key.SequenceEqual("type"u8) && TryReadType(ref reader, ref type))
                || (key.SequenceEqual("text"u8) && JsonFields.TryReadText(ref reader, ref text))
                || (key.SequenceEqual("index"u8) && JsonFields.TryReadInt32(ref reader, ref index))
                || (key.SequenceEqual("id"u8) && JsonFields.TryReadText(ref reader, ref id));
            if (!isKnown)
                FieldBag.Add(ref rest, key, ref reader);
        }

        return new ContentBlock { Type = type ?? string.Empty, Text = text, Id = id, Index = index, UnknownFields = rest ?? FieldBag.Empty };
    }

    static void IStateValue<ContentBlock>.WriteValue(Utf8JsonWriter writer, ContentBlock value)
    {
        if (value is { IsBareText: true, Type: "text", Text: not null, Id: null, Index: null, UnknownFields.Count: 0 })
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        JsonFields.WriteText(writer, "type"u8, value.Type.Length == 0 ? null : value.Type);
        JsonFields.WriteText(writer, "text"u8, value.Text);
        JsonFields.WriteText(writer, "id"u8, value.Id);
        JsonFields.WriteNumber(writer, "index"u8, value.Index);
        ((FieldBag)value.UnknownFields).WriteTo(writer);
        writer.WriteEndObject();
    }

    private static bool TryReadType(ref Utf8JsonReader reader, ref string? type)
    {
        if (!JsonFields.IsText(ref reader, "text"u8))
            return JsonFields.TryReadText(ref reader, ref type);
        type = "text";
        return true;
    }

    private string? Further(string name) =>
        UnknownFields.TryGetValue(name, out var value) ? value.ReadText() : null;
}
