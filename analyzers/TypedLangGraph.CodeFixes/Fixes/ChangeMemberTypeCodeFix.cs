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
using TypedLangGraph.Analyzers.Misfits;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Contracts;
using TypedLangGraph.CodeFixes.Declarations;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Gives a member the type that <c>typed-langgraph new-state</c> gives it, or lets it be null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeMemberTypeCodeFix))]
[Shared]
internal sealed class ChangeMemberTypeCodeFix : TextEditCodeFix
{
    private const string TypeKey = "Type";
    private const string NullableKey = "Nullable";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.MisfitOfMember);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(StateContractAnalyzer.MisfitProperty, out var kind)
            ? kind switch
            {
                nameof(MisfitKind.Type) => [("Change the type to that of the graph", TypeKey)],
                nameof(MisfitKind.Null) => [("Make the member nullable", NullableKey)],
                _ => [],
            }
            : [];

    /// <summary>Several members may need the same types.</summary>
    protected override bool SharesEdits => true;

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        if (await MemberSyntax.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } member)
            return [];
        if (equivalenceKey == NullableKey)
            return [DocumentEdit.Insert(member.Document.Id, member.Type.Span.End, "?")];

        var source = await ContractSource.FindAsync(document.Project, diagnostic.Properties[StateContractAnalyzer.GraphProperty]!, cancellationToken).ConfigureAwait(false);
        return source?.MemberOf(diagnostic.Properties[StateContractAnalyzer.KeyProperty]!) is { } written
            ? await ChangeAsync(member, written, source, cancellationToken).ConfigureAwait(false)
            : [];
    }

    private static async Task<IReadOnlyList<DocumentEdit>> ChangeAsync(MemberSyntax member, PropertyDeclarationSyntax written, ContractSource source, CancellationToken cancellationToken)
    {
        var document = member.Document;
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || member.Declaration.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not { } state || MemberDefault.Change(member, written) is not { } defaults)
            return [];

        var position = member.Type.SpanStart;
        var types = AddedTypes.Missing(source, [written.Type], model, position);
        return
        [
            .. MissingUsings.For(document, model, root, position, types.Concat<SyntaxNode>([written.Type]), Indentation.NewLineOf(text)),
            DocumentEdit.Replace(document.Id, member.Type.Span, written.Type.ToString()),
            .. defaults,
            .. AddedTypes.Behind(state, types, document, text),
        ];
    }
}
