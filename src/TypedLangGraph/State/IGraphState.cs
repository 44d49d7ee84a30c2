using System.ComponentModel;
using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph;

/// <summary>
/// What the generator implements for a type marked <see cref="GraphStateAttribute"/>: reading and writing it without reflection.
/// </summary>
/// <remarks>Not meant to be implemented by hand; the members may grow with the generator.</remarks>
/// <typeparam name="TSelf">The state type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IGraphState<TSelf>
    where TSelf : IGraphState<TSelf>
{
    /// <summary>Reads a whole state. The reader stands on the value's first token and is left on its last one.</summary>
    /// <param name="reader">A reader over the payload of an event or a response.</param>
    /// <exception cref="GraphStateFormatException">The JSON does not fit the state.</exception>
    static abstract TSelf ReadState(ref Utf8JsonReader reader);

    /// <summary>True when the state has members that two states can hold together, because nobody can change them.</summary>
    static virtual bool SharesMembers => false;

    /// <summary>
    /// Reads a whole state of a stream; what the state before it has, too, is taken from there. The reader stands on the value's first token
    /// and is left on its last one.
    /// </summary>
    /// <param name="reader">A reader over the payload of an event.</param>
    /// <param name="memory">The state before.</param>
    /// <exception cref="GraphStateFormatException">The JSON does not fit the state.</exception>
    static virtual TSelf ReadState(ref Utf8JsonReader reader, StateMemory memory) => TSelf.ReadState(ref reader);

    /// <summary>Writes a whole state as a JSON object.</summary>
    static abstract void WriteState(Utf8JsonWriter writer, TSelf state);

    /// <summary>Creates an update in which no member is set.</summary>
    static abstract StateUpdate<TSelf> CreateUpdate();

    /// <summary>
    /// Reads one write of a node: a JSON object with some of the state's keys. The reader stands on the object's first token and is left on
    /// its last one.
    /// </summary>
    /// <exception cref="GraphStateFormatException">The JSON does not fit the state.</exception>
    static abstract StateUpdate<TSelf> ReadUpdate(ref Utf8JsonReader reader);

    /// <summary>The C# name of the member with this JSON key, or <see langword="null"/> when the state has none. Used in error messages.</summary>
    static abstract string? GetMemberName(string key);
}
