using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>What only the source of a declaration tells.</summary>
internal static class SourceFacts
{
    /// <summary>True for the constructor that stands in the type's own head.</summary>
    public static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.DeclaringSyntaxReferences.Length == 1
        && constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax;

    /// <summary>
    /// True when a new object is known to hold the default of the member's type: no initializer, and no constructor with a body that could
    /// assign it.
    /// </summary>
    public static bool StartsAsDefault(MemberCandidate member, INamedTypeSymbol constructed, CancellationToken cancellationToken)
    {
        if (member.Symbol.DeclaringSyntaxReferences.Length == 0 || HasInitializer(member.Symbol, cancellationToken))
            return false;

        for (var type = constructed; type is not null; type = type.BaseType)
        {
            foreach (var constructor in type.InstanceConstructors)
            {
                if (!constructor.IsImplicitlyDeclared && !IsPrimary(constructor, cancellationToken))
                    return false;
            }

            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, member.Symbol.ContainingType.OriginalDefinition))
                return true;
        }

        return false;
    }

    private static bool HasInitializer(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var hasInitializer = reference.GetSyntax(cancellationToken) switch
            {
                PropertyDeclarationSyntax property => property.Initializer is not null,
                VariableDeclaratorSyntax field => field.Initializer is not null,
                // A positional property takes its value from the primary constructor.
                ParameterSyntax => true,
                _ => false,
            };

            if (hasInitializer)
                return true;
        }

        return false;
    }
}
