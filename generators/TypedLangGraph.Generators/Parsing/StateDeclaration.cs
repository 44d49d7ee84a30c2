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

    /// <summary>The type and its containing types, innermost first, that lack <c>partial</c> on some declaration.</summary>
    public static IEnumerable<INamedTypeSymbol> NonPartialTypes(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current, cancellationToken))
                yield return current;
        }
    }

    /// <summary>
    /// True for one of the declarations that carry the attribute. The compiler asks for each, also while somebody who types has given it to
    /// two parts of a type.
    /// </summary>
    public static bool IsFirstDeclaration(INamedTypeSymbol type, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        SyntaxReference? first = null;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnown.RuntimeNamespace, "GraphStateAttribute")
                && attribute.ApplicationSyntaxReference is { } reference
                && (first is null || Precedes(reference, first)))
            {
                first = reference;
            }
        }

        return first is not null
            && first.SyntaxTree == declaration.SyntaxTree
            && declaration.Span.Contains(first.Span)
            && first.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() == declaration;
    }

    private static bool Precedes(SyntaxReference left, SyntaxReference right)
    {
        var byFile = string.CompareOrdinal(left.SyntaxTree.FilePath, right.SyntaxTree.FilePath);
        return byFile != 0 ? byFile < 0 : left.Span.Start < right.Span.Start;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
