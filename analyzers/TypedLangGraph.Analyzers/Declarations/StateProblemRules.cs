using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Analyzers.Declarations;

/// <summary>Which rule reports which problem of a declaration.</summary>
internal static class StateProblemRules
{
    /// <returns>Null for what another analyzer, or the compiler, reports.</returns>
    public static DiagnosticDescriptor? Of(StateProblemKind kind) => kind switch
    {
        StateProblemKind.UnsupportedMemberType or StateProblemKind.UnusableJsonContext => RuleDescriptors.UnsupportedMemberType,
        StateProblemKind.DuplicateKey => RuleDescriptors.DuplicateKey,
        StateProblemKind.ReservedKey => RuleDescriptors.ReservedKey,
        StateProblemKind.NoUsableConstructor or StateProblemKind.MemberCannotBeSet => RuleDescriptors.CannotBeBuilt,
        StateProblemKind.NullWhenAbsent => RuleDescriptors.NullWhenAbsent,
        StateProblemKind.NarrowNumber => RuleDescriptors.NarrowNumber,
        StateProblemKind.UnsupportedKindOfType => RuleDescriptors.UnsupportedKindOfType,
        _ => null,
    };
}
