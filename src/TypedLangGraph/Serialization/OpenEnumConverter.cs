using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Serialization;

/// <summary>Reads and writes an open enum as its text.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, IOpenEnum<TEnum>
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"{typeof(TEnum).Name} is text, but the JSON has {reader.TokenType}.");
        return reader.GetString() is { Length: > 0 } value ? TEnum.Create(value) : default;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
