using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.CodeFixes.Declarations;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Contracts;

/// <summary>What becomes of a member's initializer when its type changes: it is of the old type.</summary>
internal static class MemberDefault
{
    /// <returns>Null when the member has a default that can neither stay nor go.</returns>
    public static IEnumerable<DocumentEdit>? Change(MemberSyntax member, PropertyDeclarationSyntax written)
    {
        var value = written.Initializer?.Value.ToString();
        switch (member.Declaration)
        {
            case PropertyDeclarationSyntax { ExpressionBody: not null } or ParameterSyntax { Default.Value.RawKind: not (int)SyntaxKind.NullLiteralExpression }:
                return null;
            case PropertyDeclarationSyntax { Initializer: { } initializer } property:
                return value is null
                    ? [DocumentEdit.Remove(member.Document.Id, TextSpan.FromBounds(property.AccessorList!.Span.End, property.SemicolonToken.Span.End))]
                    : [DocumentEdit.Replace(member.Document.Id, initializer.Value.Span, value)];
            case FieldDeclarationSyntax { Declaration.Variables: var variables } when variables[0] is { Initializer: { } initializer } variable:
                return value is null
                    ? [DocumentEdit.Remove(member.Document.Id, TextSpan.FromBounds(variable.Identifier.Span.End, initializer.Span.End))]
                    : [DocumentEdit.Replace(member.Document.Id, initializer.Value.Span, value)];
            case PropertyDeclarationSyntax { AccessorList: { } accessors } property when value is not null && !property.Modifiers.Any(SyntaxKind.RequiredKeyword):
                return [DocumentEdit.Insert(member.Document.Id, accessors.Span.End, $" = {value};")];
            default:
                return [];
        }
    }
}
