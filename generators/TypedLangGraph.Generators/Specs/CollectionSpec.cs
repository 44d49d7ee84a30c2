namespace TypedLangGraph.Generators.Specs;

/// <summary>A collection type in use.</summary>
/// <param name="Method">What its reader and writer are called after <c>Read</c> and <c>Write</c>.</param>
/// <param name="TypeName">The type as declared, not nullable.</param>
/// <param name="Builder">The expression that makes what the elements are added to.</param>
/// <param name="Finish">What turns the builder into the result, for example <c>.ToArray()</c>.</param>
/// <param name="IsDictionary">True when the JSON is an object.</param>
/// <param name="Walk">How the elements are visited.</param>
/// <param name="Element">The elements, or the values of a dictionary.</param>
internal sealed record CollectionSpec(
    string Method,
    string TypeName,
    string Builder,
    string Finish,
    bool IsDictionary,
    CollectionWalk Walk,
    ValueSpec Element);
