namespace TypedLangGraph.Generators.Specs;

/// <summary>The nested class that holds some of a state's members.</summary>
/// <param name="ClassName">Its name, escaped.</param>
/// <param name="HidesBase">True when a base state has an update class of that name.</param>
/// <param name="Method">What its reader is called after <c>Read</c>.</param>
/// <param name="Members">One for each member of the state, in the same order; the one for unknown keys is the last.</param>
internal sealed record UpdateSpec(string ClassName, bool HidesBase, string Method, EquatableArray<UpdateMemberSpec> Members);
