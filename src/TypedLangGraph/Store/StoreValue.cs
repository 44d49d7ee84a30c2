using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph;

/// <summary>Reads the values of items as the caller's types, and checks those that are to be stored.</summary>
internal static class StoreValue
{
    public static StoreItem<T> Read<T>(StoreItem item, JsonTypeInfo<T> typeInfo)
    {
        try
        {
            return new(item, item.Value.Read(typeInfo) ?? throw Misfit<T>(item, "it is null.", cause: null));
        }
        catch (JsonException exception)
        {
            throw Misfit<T>(item, exception.Message, exception);
        }
    }

    public static StoreItem<TState> ReadState<TState>(StoreItem item)
        where TState : IGraphState<TState> =>
        new(item, StateDecoding.ReadState<TState>(item.Value.Utf8.Span, new DecodingOrigin($"the value of the item {Name(item)}", EventId: null)));

    /// <exception cref="ArgumentException">The value is not an object, which no server stores.</exception>
    public static JsonPayload RequireObject(JsonPayload value)
    {
        if (value.Utf8.Span.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
            throw new ArgumentException("An item's value must be a JSON object: servers store nothing else. Put the value under a key.", nameof(value));
        return value;
    }

    private static ResponseFormatException Misfit<T>(StoreItem item, string reason, Exception? cause) => new(
        $"The value of the item {Name(item)} is not a {typeof(T).Name}: {reason} Correct the item or the type, or read it untyped.", cause);

    private static string Name(StoreItem item) => $"\"{item.Key}\" in {string.Join('.', item.Namespace)}";
}
