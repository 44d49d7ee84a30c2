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

    /// <summary>How many types, from this one upwards, have no constructor with a body that could assign a member.</summary>
    public static int CountWithoutConstructorBody(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var count = 0;
        for (var current = type; current is not null; current = current.BaseType, count++)
        {
            foreach (var constructor in current.InstanceConstructors)
            {
                if (!constructor.IsImplicitlyDeclared && !IsPrimary(constructor, cancellationToken))
                    return count;
            }
        }

        return count;
    }

    /// <summary>True when the member's declaration gives it a value.</summary>
    public static bool HasInitializer(ISymbol member, CancellationToken cancellationToken)
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
