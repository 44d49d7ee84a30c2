namespace TypedLangGraph.Generators.Specs;

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name, escaped.</param>
/// <param name="WireName">Its text in JSON.</param>
/// <param name="Value">Its number as a literal.</param>
/// <param name="Bits">Its number without a sign, for <c>[Flags]</c>.</param>
/// <param name="IsAlias">True when a member before it has the same number; that one is written.</param>
internal sealed record EnumMemberSpec(string Name, string WireName, string Value, ulong Bits, bool IsAlias);
