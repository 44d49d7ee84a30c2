namespace TypedLangGraph.Generators.Specs;

/// <summary>
/// Everything that the emitters need to know about one state. Immutable and equal by value: no symbol, node or location lives here, because
/// the pipeline keeps specs between compilations.
/// </summary>
/// <param name="HintName">The name of the emitted file.</param>
/// <param name="Namespace">The namespace, escaped, or an empty string for the global one.</param>
/// <param name="Containers">The containing types, outermost first.</param>
/// <param name="Header">The state's own declaration.</param>
/// <param name="TypeName">The state with <c>global::</c>, as code.</param>
/// <param name="JsonClassName">The private nested class that holds readers and writers.</param>
/// <param name="Update">The nested class of partial states.</param>
/// <param name="Extensions">The extension class, or null when nothing outside the containing types may see the state.</param>
/// <param name="Objects">The types read member by member; the state is the first.</param>
/// <param name="Collections">The collection types in use.</param>
/// <param name="Enums">The enums in use.</param>
/// <param name="Unions">The types in use of which the JSON says which derived type to create.</param>
internal sealed record StateSpec(
    string HintName,
    string Namespace,
    EquatableArray<TypeHeaderSpec> Containers,
    TypeHeaderSpec Header,
    string TypeName,
    string JsonClassName,
    UpdateSpec Update,
    ExtensionsSpec? Extensions,
    EquatableArray<ObjectSpec> Objects,
    EquatableArray<CollectionSpec> Collections,
    EquatableArray<EnumSpec> Enums,
    EquatableArray<UnionSpec> Unions)
{
    public ObjectSpec Root => Objects[0];
}
