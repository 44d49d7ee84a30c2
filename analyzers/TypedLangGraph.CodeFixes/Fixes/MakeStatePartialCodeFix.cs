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
using TypedLangGraph.CodeFixes.Editing;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Adds <c>partial</c> to every declaration of a state and of the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeStatePartialCodeFix))]
[Shared]
internal sealed class MakeStatePartialCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.StateMustBePartial);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) => [("Make the state partial", nameof(MakeStatePartialCodeFix))];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var declaration = root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (declaration is null || model?.GetDeclaredSymbol(declaration, cancellationToken) is not { } state)
            return [];

        var edits = new List<DocumentEdit>();
        foreach (var type in StateDeclaration.NonPartialTypes(state, cancellationToken))
        {
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                // Another file may belong to generated code, which has no document and cannot be edited.
                if (document.Project.GetDocument(reference.SyntaxTree) is not { } owner)
                    return [];

                if (await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is TypeDeclarationSyntax part
                    && !part.Modifiers.Any(SyntaxKind.PartialKeyword))
                    edits.Add(DocumentEdit.Insert(owner.Id, part.Keyword.SpanStart, "partial "));
            }
        }

        return edits;
    }
}
