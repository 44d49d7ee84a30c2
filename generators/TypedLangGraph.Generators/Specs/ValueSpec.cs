namespace TypedLangGraph.Generators.Specs;

/// <summary>The type of a member or of a collection's elements, and how it is read.</summary>
/// <param name="Type">The type as declared, as code, with its <c>?</c>.</param>
/// <param name="CoreType">The same without nullability on top.</param>
/// <param name="DisplayName">The core type as messages name it.</param>
/// <param name="Kind">What reads it.</param>
/// <param name="Reader">The part of the method's name that comes after <c>Read</c>; the type of a converter or context.</param>
/// <param name="Null">What a JSON null means here.</param>
/// <param name="IsValueType">True when the core type is a struct.</param>
internal sealed record ValueSpec(
    string Type,
    string CoreType,
    string DisplayName,
    ValueKind Kind,
    string Reader,
    NullHandling Null,
    bool IsValueType);
