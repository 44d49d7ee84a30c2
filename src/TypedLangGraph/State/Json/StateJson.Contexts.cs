using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    /// <summary>Reads a value with a context that the state names.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">The context.</param>
    /// <typeparam name="TValue">What it reads.</typeparam>
    public static TValue ReadFrom<TValue>(ref Utf8JsonReader reader, JsonSerializerContext context)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, TypeInfo<TValue>(context))!;
        }
        catch (Exception exception) when (IsMisfit(exception))
        {
            throw new GraphStateFormatException($"{context.GetType().Name} cannot read it as {typeof(TValue).Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a value, or null, with a context that the state names.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="context">The context.</param>
    /// <typeparam name="TValue">What it writes.</typeparam>
    public static void WriteFrom<TValue>(Utf8JsonWriter writer, TValue? value, JsonSerializerContext context)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            JsonSerializer.Serialize(writer, value, TypeInfo<TValue>(context));
    }

    private static JsonTypeInfo<TValue> TypeInfo<TValue>(JsonSerializerContext context) =>
        context.GetTypeInfo(typeof(TValue)) as JsonTypeInfo<TValue>
        ?? throw new InvalidOperationException($"{context.GetType().Name} does not know {typeof(TValue)}. Declare it there with [JsonSerializable].");

    /// <summary>
    /// True for what converters and contexts throw when valid JSON does not fit. Broken JSON shows itself by the reader's own exception, which
    /// is derived from the public one.
    /// </summary>
    private static bool IsMisfit(Exception exception) => exception switch
    {
        JsonException { InnerException: JsonException inner } => IsMisfit(inner),
        JsonException => exception.GetType() == typeof(JsonException),
        NotSupportedException => true,
        _ => false,
    };
}
