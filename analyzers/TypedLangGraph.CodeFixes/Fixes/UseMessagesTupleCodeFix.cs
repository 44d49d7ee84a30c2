using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Analyzers;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Puts <c>MessagesTuple</c> in the place of <c>Messages</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseMessagesTupleCodeFix))]
[Shared]
internal sealed class UseMessagesTupleCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIdentifiers.LegacyMessages, RuleIdentifiers.LegacyMessagesWithSubgraphs);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) => [("Use StreamMode.MessagesTuple", nameof(UseMessagesTupleCodeFix))];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var name = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };

        // A constant or a field of another name holds the mode: it may be used elsewhere.
        return name is { Identifier.ValueText: "Messages" } ? [DocumentEdit.Replace(document.Id, name.Span, "MessagesTuple")] : [];
    }
}
