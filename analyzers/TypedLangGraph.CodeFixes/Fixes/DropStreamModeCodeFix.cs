using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.Analyzers;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Drops the superfluous mode from a combination of stream modes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropStreamModeCodeFix))]
[Shared]
internal sealed class DropStreamModeCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.MessagesWithMessagesTuple);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            await OfferAsync(context, diagnostic, "Drop StreamMode.Messages", nameof(DropStreamModeCodeFix)).ConfigureAwait(false);
    }

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return [];

        return diagnostic.AdditionalLocations
            .Select(location => RemovalOf(root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)))
            .Where(removal => removal is not null)
            .Select(removal => DocumentEdit.Remove(document.Id, removal!.Value))
            .ToList();
    }

    /// <summary>The operand with the operator that ties it to the others.</summary>
    private static TextSpan? RemovalOf(SyntaxNode operand)
    {
        while (operand.Parent is ParenthesizedExpressionSyntax parentheses)
            operand = parentheses;

        if (operand.Parent is not BinaryExpressionSyntax or)
            return null;

        return or.Left == operand
            ? TextSpan.FromBounds(operand.SpanStart, or.Right.SpanStart)
            : TextSpan.FromBounds(or.Left.Span.End, operand.Span.End);
    }
}
