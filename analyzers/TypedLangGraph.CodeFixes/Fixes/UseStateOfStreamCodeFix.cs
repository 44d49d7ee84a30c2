using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Analyzers;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Puts the stream's state in the place of another one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseStateOfStreamCodeFix))]
[Shared]
internal sealed class UseStateOfStreamCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.ChunkOfAnotherState);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) => [("Use the stream's state", nameof(UseStateOfStreamCodeFix))];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);

        // An alias, for example, names the other state somewhere else.
        var test = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var state = test?.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments.FirstOrDefault();
        if (model is null || state is null || !diagnostic.Properties.TryGetValue(ChunkOfAnotherStateRule.StateProperty, out var name) || name is null)
            return [];

        var bound = model.GetSpeculativeTypeInfo(state.SpanStart, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        return bound is INamedTypeSymbol { TypeKind: not TypeKind.Error }
            ? [DocumentEdit.Replace(document.Id, state.Span, bound.ToMinimalDisplayString(model, state.SpanStart))]
            : [];
    }
}
