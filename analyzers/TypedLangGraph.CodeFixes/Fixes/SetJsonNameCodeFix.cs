using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Analyzers;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Contracts;
using TypedLangGraph.CodeFixes.Declarations;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Gives a member another JSON key and leaves its name, and with it the rest of the program, as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetJsonNameCodeFix))]
[Shared]
internal sealed class SetJsonNameCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.UnknownStateKey);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(StateContractAnalyzer.KeyProperty, out var key) ? [($"Read it from the key '{key}'", nameof(SetJsonNameCodeFix))] : [];

    /// <summary>All members of a file need the same directive.</summary>
    protected override bool SharesEdits => true;

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        if (await MemberSyntax.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } member)
            return [];

        var root = (CompilationUnitSyntax)(await member.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = await member.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await member.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var key = diagnostic.Properties[StateContractAnalyzer.KeyProperty]!;
        if (member.JsonName is { } literal)
            return [DocumentEdit.Replace(member.Document.Id, literal.Span, SymbolDisplay.FormatLiteral(key, quote: true))];

        var newLine = Indentation.NewLineOf(text);
        var attribute = MemberNames.AttributeFor(key);
        var behind = Indentation.Of(member.Declaration, text) is { } indentation && member.Declaration is not ParameterSyntax ? newLine + indentation : " ";
        return
        [
            .. MissingUsings.For(member.Document, model!, root, member.Declaration.SpanStart, [SyntaxFactory.IdentifierName("JsonPropertyName")], newLine),
            DocumentEdit.Insert(member.Document.Id, member.Declaration.SpanStart, (member.Declaration is ParameterSyntax ? attribute.Insert(1, "property: ") : attribute) + behind),
        ];
    }
}
