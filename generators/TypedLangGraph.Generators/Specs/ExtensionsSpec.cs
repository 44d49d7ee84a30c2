namespace TypedLangGraph.Generators.Specs;

/// <summary>The static class that adds a state's members to <c>StateUpdate&lt;TState&gt;</c>.</summary>
/// <param name="ClassName">Its name, escaped.</param>
/// <param name="Accessibility">What the state and its containers allow.</param>
/// <param name="TypeParameters"><c>&lt;TItem&gt;</c>, or an empty string.</param>
/// <param name="Constraints">The constraints of the type parameters, one clause each.</param>
/// <param name="TypedMethod">The name of the method that returns the update class.</param>
/// <param name="ReceiverName">A parameter name that no member has.</param>
internal sealed record ExtensionsSpec(
    string ClassName,
    string Accessibility,
    string TypeParameters,
    EquatableArray<string> Constraints,
    string TypedMethod,
    string ReceiverName);
