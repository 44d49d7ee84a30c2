using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Analyzers;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Declarations;
using TypedLangGraph.CodeFixes.Editing;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Puts <c>long</c> or <c>double</c> in the place of a narrower type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WidenNumberCodeFix))]
[Shared]
internal sealed class WidenNumberCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.NarrowNumber);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) => [($"Use '{diagnostic.Properties[StateDeclarationAnalyzer.WiderProperty]}'", nameof(WidenNumberCodeFix))];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var wider = diagnostic.Properties[StateDeclarationAnalyzer.WiderProperty]!;
        if (await MemberSyntax.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } member
            || await member.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return [];

        return member.Type.DescendantNodesAndSelf()
            .OfType<TypeSyntax>()
            .Where(type => type is not NullableTypeSyntax && type.Parent is not QualifiedNameSyntax && IsNarrow(type))
            .Select(type => DocumentEdit.Replace(member.Document.Id, type.Span, wider))
            .ToList();

        bool IsNarrow(TypeSyntax type) =>
            model.GetTypeInfo(type, cancellationToken).Type is { } symbol
            && ScalarTypes.HelperFor(symbol) is { } helper
            && ScalarTypes.WiderThan(helper) == wider;
    }
}
