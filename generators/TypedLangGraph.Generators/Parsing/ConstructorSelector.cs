using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Chooses the constructor to call.</summary>
internal static class ConstructorSelector
{
    /// <summary>
    /// <c>[JsonConstructor]</c> wins, then the primary constructor; after those, one without parameters if every member can be set, else the
    /// one with the most parameters. Every parameter must be a member or optional. Null when none is left.
    /// </summary>
    public static IMethodSymbol? Select(ParseContext context, INamedTypeSymbol type, List<MemberCandidate> members)
    {
        IMethodSymbol? best = null;
        var bestRank = -1;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (IsCopyConstructor(type, constructor) || !context.CanUseMember(constructor) || !CanBind(constructor, members))
                continue;

            var rank = Rank(context, constructor, members);
            if (rank > bestRank)
            {
                best = constructor;
                bestRank = rank;
            }
        }

        return best;
    }

    /// <summary>The index of the member that a parameter stands for, or -1.</summary>
    public static int MemberOf(IParameterSymbol parameter, List<MemberCandidate> members)
    {
        var caseInsensitive = -1;
        for (var i = 0; i < members.Count; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(members[i].Type, parameter.Type))
                continue;

            if (members[i].Name == parameter.Name)
                return i;

            if (caseInsensitive < 0 && string.Equals(members[i].Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                caseInsensitive = i;
        }

        return caseInsensitive;
    }

    private static int Rank(ParseContext context, IMethodSymbol constructor, List<MemberCandidate> members)
    {
        if (constructor.HasAttribute(WellKnown.JsonNamespace, "JsonConstructorAttribute"))
            return int.MaxValue;

        if (SourceFacts.IsPrimary(constructor, context.CancellationToken))
            return int.MaxValue - 1;

        if (constructor.Parameters.Length > 0)
            return constructor.Parameters.Length;

        return members.TrueForAll(member => member.IsWritable(context) || member.IsIgnored || member.IsComputed()) ? int.MaxValue - 2 : 0;
    }

    private static bool CanBind(IMethodSymbol constructor, List<MemberCandidate> members)
    {
        foreach (var parameter in constructor.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
                return false;

            if (MemberOf(parameter, members) < 0 && !parameter.IsOptional)
                return false;
        }

        return true;
    }

    private static bool IsCopyConstructor(INamedTypeSymbol type, IMethodSymbol constructor) =>
        type.IsRecord
        && constructor.Parameters.Length == 1
        && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
