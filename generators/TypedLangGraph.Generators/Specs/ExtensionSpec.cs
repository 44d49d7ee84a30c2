namespace TypedLangGraph.Generators.Specs;

/// <summary>The member that takes the keys which the type does not know: <c>[JsonExtensionData]</c>.</summary>
/// <param name="Member">The member; it has no key of its own.</param>
/// <param name="BuilderType">The type that unknown keys are added to, as code.</param>
/// <param name="Element">What is kept of each unknown key.</param>
/// <param name="Excluded">Unknown keys that others than the type know, and that it therefore does not keep.</param>
internal sealed record ExtensionSpec(MemberSpec Member, string BuilderType, ValueSpec Element, EquatableArray<string> Excluded);
