using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>What a message says: text, or a list of blocks.</summary>
[JsonConverter(typeof(MessageJsonConverter<MessageContent>))]
[ImmutableObject(true)]
public readonly struct MessageContent : IStateValue<MessageContent>, IEquatable<MessageContent>
{
    /// <summary>A string, a list of blocks, or null for an empty text.</summary>
    private readonly object? _value;

    /// <summary>Content that is text.</summary>
    /// <param name="text">The text.</param>
    public MessageContent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _value = text.Length == 0 ? null : text;
    }

    /// <summary>Content that is a list of blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    public MessageContent(IReadOnlyList<ContentBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        _value = ValueList<ContentBlock>.From(blocks) ?? NoBlocks;
    }

    /// <summary>An empty list of blocks is something else than an empty text.</summary>
    private static object NoBlocks { get; } = new();

    /// <summary>True when the content is text and not a list of blocks.</summary>
    public bool IsText => _value is null or string;

    /// <summary>The text, or that of all text blocks; empty when there is none.</summary>
    public string Text => _value switch
    {
        null => string.Empty,
        string text => text,
        ValueList<ContentBlock> { Count: 1 } blocks => TextOf(blocks[0]),
        ValueList<ContentBlock> blocks => string.Concat(blocks.Select(TextOf)),
        _ => string.Empty,
    };

    /// <summary>The blocks; content that is text counts as one block of text, and empty text as none.</summary>
    public IReadOnlyList<ContentBlock> Blocks => _value switch
    {
        string text => [ContentBlock.FromText(text)],
        ValueList<ContentBlock> blocks => blocks,
        _ => [],
    };

    /// <summary>Content that is text.</summary>
    public static implicit operator MessageContent(string text) => new(text);

    /// <summary>Content that is a list of blocks.</summary>
    public static implicit operator MessageContent(ContentBlock[] blocks) => new(blocks);

    /// <summary>Compares text with text and blocks with blocks.</summary>
    public static bool operator ==(MessageContent left, MessageContent right) => left.Equals(right);

    /// <summary>Compares text with text and blocks with blocks.</summary>
    public static bool operator !=(MessageContent left, MessageContent right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MessageContent other) => Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MessageContent other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    static MessageContent IStateValue<MessageContent>.ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            return TryRead(ref reader, out var content) ? content : throw new GraphStateFormatException("Expected a list of content blocks, found a list of something else.");
        return new MessageContent(StateJson.ReadString(ref reader));
    }

    static void IStateValue<MessageContent>.WriteValue(Utf8JsonWriter writer, MessageContent value) => value.WriteTo(writer);

    /// <summary>Reads content; the reader stands on the end of the value in any case.</summary>
    /// <returns>False when the JSON is neither text nor a list of blocks.</returns>
    internal static bool TryRead(ref Utf8JsonReader reader, out MessageContent content)
    {
        content = default;
        if (reader.TokenType == JsonTokenType.String)
        {
            content = new MessageContent(StateJson.ReadString(ref reader));
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            StateJson.Skip(ref reader);
            return false;
        }

        List<ContentBlock>? blocks = null;
        var fits = true;
        while (StateJson.ReadElement(ref reader))
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.String)
                (blocks ??= []).Add(StateJson.ReadValue<ContentBlock>(ref reader));
            else
                fits = false;
            StateJson.Skip(ref reader);
        }

        content = new MessageContent((IReadOnlyList<ContentBlock>?)blocks ?? []);
        return fits;
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (IsText)
        {
            writer.WriteStringValue(Text);
            return;
        }

        writer.WriteStartArray();
        foreach (var block in Blocks)
            StateJson.WriteValue(writer, block);
        writer.WriteEndArray();
    }

    private static string TextOf(ContentBlock block) => block.Type == "text" ? block.Text ?? string.Empty : string.Empty;
}
