using System.Text.Json;

namespace TypedLangGraph;

/// <summary>
/// A type that reads and writes its own JSON. Generated readers and writers of states use it for members of that type: for unions, for
/// formats of their own, for anything that is not an object with named members.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IStateValue<TSelf>
    where TSelf : IStateValue<TSelf>
{
    /// <summary>Reads a value. The reader stands on its first token, which is not null, and is left on its last one.</summary>
    /// <param name="reader">A reader over the payload of an event or a response.</param>
    /// <exception cref="GraphStateFormatException">The JSON does not fit the type.</exception>
    static abstract TSelf ReadValue(ref Utf8JsonReader reader);

    /// <summary>Writes exactly one JSON value.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="value">The value, not null.</param>
    static abstract void WriteValue(Utf8JsonWriter writer, TSelf value);
}
