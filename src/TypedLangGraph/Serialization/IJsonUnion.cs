using System.ComponentModel;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

/// <summary>A value of the server's that has one of several JSON forms. Implemented by generated types only.</summary>
/// <typeparam name="TSelf">The union itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonUnion<TSelf>
    where TSelf : class, IJsonUnion<TSelf>
{
    /// <summary>Reads whichever form the JSON has. The reader stands on the value's first token and is left on its last one.</summary>
    static abstract TSelf Read(ref Utf8JsonReader reader);

    /// <summary>Writes the form that the value has.</summary>
    void Write(Utf8JsonWriter writer);
}
