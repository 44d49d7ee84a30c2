namespace TypedLangGraph.Generators.Specs;

/// <summary>A type of which the JSON says, by a discriminator, which derived type to create.</summary>
/// <param name="Method">What its reader and writer are called after <c>Read</c> and <c>Write</c>.</param>
/// <param name="TypeName">The base type as code.</param>
/// <param name="DisplayName">The base type as messages name it.</param>
/// <param name="Key">The discriminator's key.</param>
/// <param name="BaseMethod">The suffix of the base type's own reader and writer; null when it has no instances.</param>
/// <param name="IgnoresUnknown">True when an unknown discriminator stands for the base type.</param>
/// <param name="Fallback">How an undeclared type is written.</param>
/// <param name="Cases">The declared types, those that derive from others of them first.</param>
internal sealed record UnionSpec(
    string Method,
    string TypeName,
    string DisplayName,
    string Key,
    string? BaseMethod,
    bool IgnoresUnknown,
    UnionFallback Fallback,
    EquatableArray<UnionCaseSpec> Cases);
