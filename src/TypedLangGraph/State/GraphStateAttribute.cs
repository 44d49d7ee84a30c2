using System.Text.Json.Serialization;

namespace TypedLangGraph;

/// <summary>
/// Declares a partial record, class or struct as the state of a LangGraph graph. The generator then emits its readers and writers and
/// implements <see cref="IGraphState{TSelf}"/>.
/// </summary>
/// <remarks>
/// A member's JSON key is its name in <see cref="NamingPolicy"/>; <see cref="JsonPropertyNameAttribute"/> on the member wins, and
/// <see cref="JsonIgnoreAttribute"/> leaves the member out.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class GraphStateAttribute : Attribute
{
    /// <summary>Declares a state that is not tied to one graph.</summary>
    public GraphStateAttribute()
    {
    }

    /// <summary>Declares the state of the graph <paramref name="graphId"/>.</summary>
    /// <param name="graphId">The graph's id as the server knows it, for example <c>agent</c>.</param>
    public GraphStateAttribute(string graphId) => GraphId = graphId;

    /// <summary>The graph's id, or <see langword="null"/> when the state is not tied to one graph.</summary>
    public string? GraphId { get; }

    /// <summary>
    /// How a member's name becomes its JSON key. The default is <see cref="JsonKnownNamingPolicy.SnakeCaseLower"/>, which most graphs use;
    /// <see cref="JsonKnownNamingPolicy.Unspecified"/> keeps the member's name as it is written.
    /// </summary>
    public JsonKnownNamingPolicy NamingPolicy { get; set; } = JsonKnownNamingPolicy.SnakeCaseLower;

    /// <summary>
    /// Whether the generator adds the keys of the graph's contract, a file <c>*.graph.json</c> of the project that <c>typed-langgraph pull</c> writes.
    /// When it is not set, a state that declares no members is filled, and any other is left as it is declared. When it is
    /// <see langword="true"/>, members that are declared win, and the other keys are added; when it is <see langword="false"/>, nothing is added.
    /// It says nothing about a state that is not tied to one graph, or whose graph has no contract in the project.
    /// </summary>
    public bool FillFromContract { get; set; }

    /// <summary>
    /// A <see cref="JsonSerializerContext"/> that reads and writes the members whose types the generator does not know, for example those of
    /// other libraries. It has to name each of these types with <see cref="JsonSerializableAttribute"/>.
    /// </summary>
    public Type? JsonContext { get; set; }
}
