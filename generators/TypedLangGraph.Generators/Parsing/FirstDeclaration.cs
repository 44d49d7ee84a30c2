using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Chooses one of the declarations of a type that carry the attribute.</summary>
internal static class FirstDeclaration
{
    /// <summary>
    /// True for one of the declarations that carry the attribute. The compiler asks for each, also while somebody who types has given it to
    /// two parts of a type.
    /// </summary>
    public static bool Is(INamedTypeSymbol type, SyntaxNode declaration, CancellationToken cancellationToken)
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
}
