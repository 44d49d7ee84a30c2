using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph;

/// <summary>Lets System.Text.Json read and write messages and their parts, for example inside of the payload of a custom chunk.</summary>
/// <typeparam name="T">The message type, or the type of a part.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageJsonConverter<T> : JsonConverter<T>
    where T : IStateValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return T.ReadValue(ref reader);
        }
        catch (GraphStateFormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => T.WriteValue(writer, value);
}
