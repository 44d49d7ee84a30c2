using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Generators.Specs;

/// <summary>A declared state that takes members from its graph's contract, if there is one.</summary>
/// <param name="GraphId">The graph's id.</param>
/// <param name="HintName">The name of the file that the members are emitted in.</param>
/// <param name="Namespace">The namespace, escaped, or an empty string for the global one.</param>
/// <param name="Containers">The containing types, outermost first.</param>
/// <param name="Header">The state's own declaration.</param>
/// <param name="Name">The state's name, not escaped.</param>
/// <param name="IsStruct">True for structs.</param>
/// <param name="IsDocumented">True when the declaration has a comment of its own.</param>
/// <param name="Policy">How the names of members become keys.</param>
/// <param name="TakenNames">The names that the state, its base types and its type parameters use.</param>
/// <param name="Keys">The keys that the state declares itself, also those of properties that are ignored or compute their value.</param>
/// <param name="LacksTypes">True when a declared member has a type that the compiler does not know: the contract may give it.</param>
internal sealed record FillSpec(
    string GraphId,
    string HintName,
    string Namespace,
    EquatableArray<TypeHeaderSpec> Containers,
    TypeHeaderSpec Header,
    string Name,
    bool IsStruct,
    bool IsDocumented,
    NamingPolicy Policy,
    EquatableArray<string> TakenNames,
    EquatableArray<string> Keys,
    bool LacksTypes);
