namespace TypedLangGraph.Generators.Specs;

/// <summary>An enum in use.</summary>
/// <param name="Method">What its reader and writer are called after <c>Read</c> and <c>Write</c>.</param>
/// <param name="TypeName">The type as code.</param>
/// <param name="DisplayName">The type as messages name it.</param>
/// <param name="IsUnsigned">True when its values are compared as <c>ulong</c>.</param>
/// <param name="FlagsMask">All bits of a <c>[Flags]</c> enum as a literal; null for other enums.</param>
/// <param name="Members">In declaration order.</param>
internal sealed record EnumSpec(
    string Method,
    string TypeName,
    string DisplayName,
    bool IsUnsigned,
    string? FlagsMask,
    EquatableArray<EnumMemberSpec> Members);
