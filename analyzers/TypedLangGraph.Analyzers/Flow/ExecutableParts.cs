using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The parts of a declaration that are executed: its bodies and initializers. Attributes and defaults of parameters are constants.</summary>
internal static class ExecutableParts
{
    public static IEnumerable<SyntaxNode> Of(SyntaxNode declaration)
    {
        IEnumerable<SyntaxNode?> parts = declaration switch
        {
            ConstructorDeclarationSyntax constructor => [constructor.Initializer, constructor.Body, constructor.ExpressionBody],
            BaseMethodDeclarationSyntax method => [method.Body, method.ExpressionBody],
            AccessorDeclarationSyntax accessor => [accessor.Body, accessor.ExpressionBody],
            VariableDeclaratorSyntax field => [field.Initializer],
            PropertyDeclarationSyntax property => [property.Initializer],
            TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>(),

            // An expression instead of a getter, and the statements of a file without a class.
            ArrowExpressionClauseSyntax or CompilationUnitSyntax => [declaration],
            _ => [],
        };
        return parts.OfType<SyntaxNode>();
    }
}
