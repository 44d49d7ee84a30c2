// What marks a type as a state, and whether its declaration can be extended. Compiled into the generator and into the analyzers.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.Generators.Parsing;

internal static class StateDeclaration
{
    public const string AttributeMetadataName = "TypedLangGraph.GraphStateAttribute";

    /// <summary>The attribute that makes a type a state; null for any other type.</summary>
    public static AttributeData? AttributeOf(INamedTypeSymbol type, INamedTypeSymbol stateAttribute) =>
        type.GetAttributes().FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, stateAttribute));

    /// <summary>The type and its containing types, innermost first, that lack <c>partial</c> on some declaration.</summary>
    public static IEnumerable<INamedTypeSymbol> NonPartialTypes(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current, cancellationToken))
                yield return current;
        }
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
