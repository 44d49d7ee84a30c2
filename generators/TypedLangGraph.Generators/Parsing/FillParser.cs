using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Decides whether a declared state takes members from its graph's contract, and what it has already.</summary>
internal static class FillParser
{
    /// <summary>Null for a state that stays as it is declared, whatever the contracts say.</summary>
    public static FillSpec? Parse(INamedTypeSymbol state, StateParseResult parsed, CancellationToken cancellationToken)
    {
        if (StateAttribute.GraphId(state) is not { } graphId || !CanBeExtended(parsed))
            return null;

        var candidates = MemberCollector.Collect(state);
        if (!IsWished(state, candidates))
            return null;

        var policy = StateAttribute.Policy(state);
        return new(
            graphId,
            HintName.Of(state).Replace(".g.cs", ".members.g.cs"),
            HeaderParser.Namespace(state),
            HeaderParser.Containers(state),
            HeaderParser.Header(state),
            state.Name,
            state.IsValueType,
            IsDocumented(state, cancellationToken),
            policy,
            new(TakenNames(state)),
            new(candidates.Where(static candidate => !candidate.IsExtensionData).Select(candidate => JsonAttributes.Key(candidate.Symbol, policy)).ToArray()),
            LacksTypes(parsed));
    }

    /// <summary>True when the compiler does not know a type that a contract may give, be it in the state or in another one that it is made of.</summary>
    public static bool LacksTypes(StateParseResult parsed) =>
        parsed.Problems.Any(static problem => problem.Kind is StateProblemKind.UnresolvedType or StateProblemKind.BrokenState);

    /// <summary>A part cannot be added to a type that is not partial, nor members to what is no state at all.</summary>
    private static bool CanBeExtended(StateParseResult parsed) =>
        parsed.Problems.All(static problem => problem.Kind is not (StateProblemKind.NotPartial or StateProblemKind.UnsupportedKindOfType));

    /// <summary>The attribute decides; where it does not, a state without members of its own is filled.</summary>
    private static bool IsWished(INamedTypeSymbol state, List<MemberCandidate> candidates) =>
        StateAttribute.Argument(state, "FillFromContract") as bool? ?? candidates.All(static candidate => candidate.IsIgnored || candidate.IsComputed());

    private static string[] TakenNames(INamedTypeSymbol state)
    {
        var names = new HashSet<string>();
        for (var type = state; type is not null; type = type.BaseType)
        {
            names.UnionWith(type.GetMembers().Where(static member => member.CanBeReferencedByName).Select(static member => member.Name));
            names.UnionWith(type.TypeParameters.Select(static parameter => parameter.Name));
        }

        return names.OrderBy(static name => name, StringComparer.Ordinal).ToArray();
    }

    private static bool IsDocumented(INamedTypeSymbol state, CancellationToken cancellationToken) =>
        state.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken).GetLeadingTrivia()
            .Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)));
}
