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
using TypedLangGraph.Analyzers.Misfits;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Contracts;
using TypedLangGraph.CodeFixes.Editing;
using TypedLangGraph.Contracts.States;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Adds the members that an enum lacks for texts of the graph.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddEnumMembersCodeFix))]
[Shared]
internal sealed class AddEnumMembersCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.MisfitOfMember);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(StateContractAnalyzer.MisfitProperty, out var kind) && kind == nameof(MisfitKind.EnumText)
            ? [("Add the missing members to the enum", nameof(AddEnumMembersCodeFix))]
            : [];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        // The culprit comes first, the enum behind it; one that is compiled into another assembly cannot be changed.
        if (diagnostic.AdditionalLocations.Count != 2 || document.Project.GetDocument(diagnostic.AdditionalLocations[1].SourceTree) is not { } owner)
            return [];

        var root = await owner.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await owner.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindToken(diagnostic.AdditionalLocations[1].SourceSpan.Start).Parent is not EnumDeclarationSyntax { CloseBraceToken.IsMissing: false, Members.Count: > 0 } type)
            return [];

        var taken = new HashSet<string>(type.Members.Select(static member => member.Identifier.ValueText));
        var last = type.Members.Last();
        var newLine = Indentation.NewLineOf(text);
        var separator = Indentation.Of(last, text) is { } indentation ? newLine + indentation : " ";
        var added = diagnostic.Properties[StateContractAnalyzer.TextsProperty]!.Split('\n').Select(value => Member(value, CSharpName.Unique(CSharpName.Pascal(value), taken)));
        var hasTrailingComma = type.Members.SeparatorCount == type.Members.Count;
        var position = hasTrailingComma ? type.Members.GetSeparators().Last().Span.End : last.Span.End;
        return [DocumentEdit.Insert(owner.Id, position, string.Concat(added.Select(member => hasTrailingComma ? separator + member + "," : "," + separator + member)))];
    }

    /// <summary>With the attribute the text holds under every naming policy.</summary>
    private static string Member(string text, string name) =>
        $"[System.Runtime.Serialization.EnumMember(Value = {SymbolDisplay.FormatLiteral(text, quote: true)})] {name}";
}
