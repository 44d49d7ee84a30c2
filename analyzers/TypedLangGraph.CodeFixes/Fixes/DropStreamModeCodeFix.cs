using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedLangGraph.Analyzers;
using TypedLangGraph.Analyzers.Modes;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Drops a superfluous mode from a combination of stream modes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropStreamModeCodeFix))]
[Shared]
internal sealed class DropStreamModeCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(new[]
    {
        // An array, because a span would bring an assembly that not every editor's host has.
        RuleIdentifiers.MessagesWithMessagesTuple,
        RuleIdentifiers.DebugTwice,
        RuleIdentifiers.TokensTwice,
        RuleIdentifiers.UnhandledMode,
        RuleIdentifiers.StatelessCheckpoints,
        RuleIdentifiers.ModeOfAnotherServer,
    });

    /// <summary>The mode is the key: to fix all means to drop the same mode everywhere.</summary>
    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        ModeDrop.ModesOf(diagnostic).Select(static mode => ("Drop StreamMode." + mode, mode));

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return [];

        return ModeDrop.LocationsOf(diagnostic, equivalenceKey)
            .Select(location => OperandRemoval.SpanOf(root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)))
            .Where(span => span is not null)
            .Select(span => DocumentEdit.Remove(document.Id, span!.Value))
            .ToList();
    }
}
