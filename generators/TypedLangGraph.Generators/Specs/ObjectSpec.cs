namespace TypedLangGraph.Generators.Specs;

/// <summary>A type that is read and written member by member.</summary>
/// <param name="Method">What its reader and writer are called after <c>Read</c> and <c>Write</c>.</param>
/// <param name="TypeName">The type as code, not nullable.</param>
/// <param name="DisplayName">The type as messages name it.</param>
/// <param name="IsValueType">True for structs.</param>
/// <param name="Members">In declaration order, those of base types first.</param>
/// <param name="Arguments">What its constructor takes.</param>
/// <param name="Extension">What takes unknown keys, or null when they are skipped.</param>
internal sealed record ObjectSpec(
    string Method,
    string TypeName,
    string DisplayName,
    bool IsValueType,
    EquatableArray<MemberSpec> Members,
    EquatableArray<ArgumentSpec> Arguments,
    ExtensionSpec? Extension)
{
    /// <summary>How many values an object is made of: its members, and what takes unknown keys.</summary>
    public int Count => Members.Count + (Extension is null ? 0 : 1);

    /// <summary>The members by number; what takes unknown keys is the last.</summary>
    public MemberSpec this[int index] => index < Members.Count ? Members[index] : Extension!.Member;
}
