using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph.AspNetCore;

/// <summary>One event for the browser.</summary>
public sealed class RelayEvent
{
    /// <summary>The event that ends a run; the relay sends it.</summary>
    internal const string EndName = "end";

    /// <summary>The event that says that the connection is about to break; the relay sends it.</summary>
    internal const string ErrorName = "error";

    private RelayEvent(string name, JsonPayload data)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAny('\r', '\n', '\0'))
            throw new ArgumentException("The name of an event has no line ends in it.", nameof(name));
        if (name is EndName or ErrorName)
            throw new ArgumentException($"The relay itself sends the event '{name}'. Choose another name.", nameof(name));
        Name = name;
        Data = data;
    }

    /// <summary>The event's name, for <c>addEventListener</c>.</summary>
    public string Name { get; }

    /// <summary>What <c>event.data</c> is in the browser: JSON text.</summary>
    public JsonPayload Data { get; }

    /// <summary>An event with a value.</summary>
    /// <param name="name">The event's name: anything but <c>end</c> and <c>error</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="typeInfo">From a source-generated JsonSerializerContext.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentException">The name is empty, has line ends in it, or is one that the relay uses.</exception>
    public static RelayEvent Of<T>(string name, T value, JsonTypeInfo<T> typeInfo) => new(name, JsonPayload.From(value, typeInfo));

    /// <summary>An event with any JSON, for example what a graph asks: <see cref="Interrupt.Value"/>.</summary>
    /// <param name="name">The event's name: anything but <c>end</c> and <c>error</c>.</param>
    /// <param name="data">The JSON.</param>
    /// <exception cref="ArgumentException">The name is empty, has line ends in it, or is one that the relay uses.</exception>
    public static RelayEvent Of(string name, JsonPayload data) => new(name, data);
}
