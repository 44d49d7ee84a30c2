using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    /// <summary>Reads another state.</summary>
    /// <typeparam name="TState">Its type.</typeparam>
    public static TState ReadState<TState>(ref Utf8JsonReader reader)
        where TState : IGraphState<TState> => TState.ReadState(ref reader);

    /// <summary>Writes another state, or null.</summary>
    /// <typeparam name="TState">Its type.</typeparam>
    public static void WriteState<TState>(Utf8JsonWriter writer, TState? state)
        where TState : IGraphState<TState>
    {
        if (state is null)
            writer.WriteNullValue();
        else
            TState.WriteState(writer, state);
    }

    /// <summary>Reads a value whose type reads itself.</summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    public static TValue ReadValue<TValue>(ref Utf8JsonReader reader)
        where TValue : IStateValue<TValue> => TValue.ReadValue(ref reader);

    /// <summary>Writes a value whose type writes itself, or null.</summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    public static void WriteValue<TValue>(Utf8JsonWriter writer, TValue? value)
        where TValue : IStateValue<TValue>
    {
        if (value is null)
            writer.WriteNullValue();
        else
            TValue.WriteValue(writer, value);
    }

    /// <summary>Reads a value with a converter that the user named.</summary>
    /// <typeparam name="TConverter">The converter.</typeparam>
    /// <typeparam name="TValue">What it reads.</typeparam>
    public static TValue ReadWith<TConverter, TValue>(ref Utf8JsonReader reader)
        where TConverter : JsonConverter<TValue>, new()
    {
        try
        {
            return Converter<TConverter>.Instance.Read(ref reader, typeof(TValue), ConverterOptions)!;
        }
        catch (Exception exception) when (IsMisfit(exception))
        {
            throw new GraphStateFormatException($"{typeof(TConverter).Name} cannot read it as {typeof(TValue).Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Writes a value with a converter that the user named.</summary>
    /// <typeparam name="TConverter">The converter.</typeparam>
    /// <typeparam name="TValue">What it writes.</typeparam>
    public static void WriteWith<TConverter, TValue>(Utf8JsonWriter writer, TValue? value)
        where TConverter : JsonConverter<TValue>, new()
    {
        if (value is null)
            writer.WriteNullValue();
        else
            Converter<TConverter>.Instance.Write(writer, value, ConverterOptions);
    }

    /// <summary>Replaces the content of a collection that its object created.</summary>
    /// <param name="target">The collection.</param>
    /// <param name="items">The new content; null for none.</param>
    /// <param name="member">The C# type and member.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public static void Fill<T>(ICollection<T>? target, ICollection<T>? items, string member)
    {
        if (target is null || target.IsReadOnly)
        {
            throw new GraphStateFormatException(
                $"{member} has no setter and holds no collection that can be filled. Initialize it with an empty one, or give it an init accessor.");
        }

        target.Clear();
        if (items is null)
            return;

        foreach (var item in items)
            target.Add(item);
    }

    // Without a type resolver: a converter that asks for other types would need reflection.
    private static readonly JsonSerializerOptions ConverterOptions = new();

    private static class Converter<TConverter>
        where TConverter : new()
    {
        public static readonly TConverter Instance = new();
    }
}
