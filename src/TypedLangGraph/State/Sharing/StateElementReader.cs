using System.ComponentModel;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

/// <summary>Reads one value, from its first token to its last. For generated code only.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">Stands on the value's first token, and is left on its last one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T StateElementReader<out T>(ref Utf8JsonReader reader);
