using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph;

/// <summary>
/// Any JSON value, kept as the UTF-8 text that the server sent or that will be sent. It is read only when it is asked for, as a
/// <see cref="JsonElement"/>, as a type of a <see cref="JsonSerializerContext"/> or as a graph state. The default value is JSON
/// <c>null</c>.
/// </summary>
[JsonConverter(typeof(JsonPayloadConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct JsonPayload : IEquatable<JsonPayload>
{
    private static readonly ReadOnlyMemory<byte> NullLiteral = "null"u8.ToArray();

    /// <summary>The JSON goes to a server, not into a web page: text stays as it is.</summary>
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    private readonly ReadOnlyMemory<byte> _utf8;

    private JsonPayload(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    /// <summary>The JSON text in UTF-8, exactly as it came or will go.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8.IsEmpty ? NullLiteral : _utf8;

    /// <summary>True when the value is JSON <c>null</c>.</summary>
    public bool IsNull => Utf8.Span.Trim(" \t\r\n"u8).SequenceEqual(NullLiteral.Span);

    /// <summary>Compares the JSON text.</summary>
    public static bool operator ==(JsonPayload left, JsonPayload right) => left.Equals(right);

    /// <summary>Compares the JSON text.</summary>
    public static bool operator !=(JsonPayload left, JsonPayload right) => !left.Equals(right);

    /// <summary>Takes the JSON text of a node, so that an object can be written where it is needed: <c>new JsonObject { ["user"] = "a" }</c>.</summary>
    public static implicit operator JsonPayload(JsonNode? node) => FromNode(node);

    /// <summary>Takes the JSON text of a node as it is now.</summary>
    /// <param name="node">The node; <see langword="null"/> is JSON <c>null</c>.</param>
    public static JsonPayload FromNode(JsonNode? node) =>
        node is null ? default : Write(node, static (writer, value) => value.WriteTo(writer));

    /// <summary>Takes JSON text in UTF-8. The memory is not copied and must not change afterwards.</summary>
    /// <param name="utf8">Exactly one JSON value.</param>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonPayload FromUtf8(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span, StateDecoding.ReaderOptions);
        while (reader.Read())
        {
        }

        return new JsonPayload(utf8);
    }

    /// <summary>Takes what is known to be one JSON value, without looking at it again.</summary>
    internal static JsonPayload FromValidUtf8(ReadOnlyMemory<byte> utf8) => new(utf8);

    /// <summary>A JSON string.</summary>
    internal static JsonPayload FromText(string text) => Write(text, static (writer, value) => writer.WriteStringValue(value));

    /// <summary>Takes JSON text.</summary>
    /// <param name="json">Exactly one JSON value.</param>
    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonPayload Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FromUtf8(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Copies the JSON text of an element, which may then be disposed of.</summary>
    /// <param name="element">The element; an undefined one counts as JSON <c>null</c>.</param>
    /// <exception cref="JsonException">The element was read with comments or trailing commas, which no server accepts.</exception>
    public static JsonPayload FromElement(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? default : FromUtf8(CopyText(element));

    /// <summary>Copies the text of an element that was read with the default options.</summary>
    internal static JsonPayload FromStrictElement(JsonElement element) => new(CopyText(element));

    /// <summary>Serializes a value without reflection.</summary>
    /// <param name="value">The value.</param>
    /// <param name="jsonTypeInfo">How the type is written, from a <see cref="JsonSerializerContext"/>.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static JsonPayload From<T>(T value, JsonTypeInfo<T> jsonTypeInfo)
    {
        ArgumentNullException.ThrowIfNull(jsonTypeInfo);
        return new JsonPayload(JsonSerializer.SerializeToUtf8Bytes(value, jsonTypeInfo));
    }

    /// <summary>Writes a whole state as a JSON object.</summary>
    /// <param name="state">The state.</param>
    /// <typeparam name="TState">The state's type.</typeparam>
    public static JsonPayload FromState<TState>(TState state)
        where TState : IGraphState<TState>
    {
        ArgumentNullException.ThrowIfNull(state);
        return Write(state, TState.WriteState);
    }

    /// <summary>Writes the members of an update that are set, and no others, as a JSON object.</summary>
    /// <param name="update">The update.</param>
    /// <typeparam name="TState">The state that the update belongs to.</typeparam>
    public static JsonPayload FromUpdate<TState>(StateUpdate<TState> update)
        where TState : IGraphState<TState>
    {
        ArgumentNullException.ThrowIfNull(update);
        return Write(update, static (writer, value) => value.WriteTo(writer));
    }

    /// <summary>The value as an element that owns its memory.</summary>
    public JsonElement ToElement()
    {
        using var document = JsonDocument.Parse(Utf8, new JsonDocumentOptions { MaxDepth = StateDecoding.ReaderOptions.MaxDepth });
        return document.RootElement.Clone();
    }

    /// <summary>Deserializes the value without reflection.</summary>
    /// <param name="jsonTypeInfo">How the type is read, from a <see cref="JsonSerializerContext"/>.</param>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public T? Read<T>(JsonTypeInfo<T> jsonTypeInfo)
    {
        ArgumentNullException.ThrowIfNull(jsonTypeInfo);
        return JsonSerializer.Deserialize(Utf8.Span, jsonTypeInfo);
    }

    /// <summary>Reads the value as a whole state.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <exception cref="GraphStateFormatException">The JSON does not fit the state.</exception>
    public TState ReadState<TState>()
        where TState : IGraphState<TState>
    {
        var reader = new Utf8JsonReader(Utf8.Span, StateDecoding.ReaderOptions);
        reader.Read();
        return TState.ReadState(ref reader);
    }

    /// <summary>Compares the JSON text.</summary>
    public bool Equals(JsonPayload other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonPayload other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    /// <summary>The JSON text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    private static byte[] CopyText(JsonElement element) =>
#if NET9_0_OR_GREATER
        System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element).ToArray();
#else
        Encoding.UTF8.GetBytes(element.GetRawText());
#endif

    internal static JsonPayload Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            write(writer, value);
        return new JsonPayload(buffer.WrittenMemory);
    }
}
