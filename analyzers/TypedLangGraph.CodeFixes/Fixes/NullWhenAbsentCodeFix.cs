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
using TypedLangGraph.CodeFixes.Declarations;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Says what an absent key means: an error, or null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullWhenAbsentCodeFix))]
[Shared]
internal sealed class NullWhenAbsentCodeFix : TextEditCodeFix
{
    private const string RequiredKey = "Required";
    private const string NullableKey = "Nullable";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.NullWhenAbsent);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        [("Make the member required", RequiredKey), ("Make the member nullable", NullableKey)];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        if (await MemberSyntax.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { Declaration: not ParameterSyntax } member)
            return [];

        if (equivalenceKey == NullableKey)
            return [DocumentEdit.Insert(member.Document.Id, member.Type.Span.End, "?")];

        var model = await member.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is not null && CanBeRequired(member.Declaration, model, cancellationToken)
            ? [DocumentEdit.Insert(member.Document.Id, member.Type.SpanStart, "required ")]
            : [];
    }

    /// <summary>Whoever can create the type must be able to set the member.</summary>
    private static bool CanBeRequired(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) => declaration switch
    {
        PropertyDeclarationSyntax property =>
            model.GetDeclaredSymbol(property, cancellationToken) is { DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public },
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.PublicKeyword),
        _ => false,
    };
}
