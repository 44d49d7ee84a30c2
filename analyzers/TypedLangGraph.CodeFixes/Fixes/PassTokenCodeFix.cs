using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Analyzers;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Passes the cancellation token on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassTokenCodeFix))]
[Shared]
internal sealed class PassTokenCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.TokenNotPassed);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) => [("Pass the cancellation token", nameof(PassTokenCodeFix))];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var name = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (name?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList: { CloseParenToken.IsMissing: false } list })
            return [];

        var argument = diagnostic.Properties[TokenNotPassedRule.ArgumentProperty]!;
        return list.Arguments.Count == 0
            ? [DocumentEdit.Insert(document.Id, list.OpenParenToken.Span.End, argument)]
            : [DocumentEdit.Insert(document.Id, list.Arguments[list.Arguments.Count - 1].Span.End, ", " + argument)];
    }
}
