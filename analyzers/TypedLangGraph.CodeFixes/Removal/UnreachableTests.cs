using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.CodeFixes.Removal;

/// <summary>The type names of a document that no chunk ever has, and what else can therefore never match.</summary>
internal sealed class UnreachableTests
{
    private readonly HashSet<TextSpan> _typeNames;

    public UnreachableTests(IEnumerable<TextSpan> typeNames) => _typeNames = new HashSet<TextSpan>(typeNames);

    public bool Include(SyntaxNode node) => node switch
    {
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } or => Include(or.Left) && Include(or.Right),
        BinaryPatternSyntax and => Include(and.Left) || Include(and.Right),
        ParenthesizedPatternSyntax parentheses => Include(parentheses.Pattern),
        DeclarationPatternSyntax declaration => Include(declaration.Type),
        RecursivePatternSyntax { Type: { } type } => Include(type),
        TypePatternSyntax type => Include(type.Type),
        ConstantPatternSyntax constant => Include(constant.Expression),
        CasePatternSwitchLabelSyntax label => Include(label.Pattern),
        CaseSwitchLabelSyntax label => Include(label.Value),
        SwitchSectionSyntax section => section.Labels.All(Include),
        SwitchExpressionArmSyntax arm => Include(arm.Pattern),
        _ => _typeNames.Contains(node.Span),
    };
}
