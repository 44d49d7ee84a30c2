using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Renaming;

/// <summary>
/// Finds every place of a solution that names a member. A rename by symbol alone would leave out what the generator has named after the member,
/// which it names anew as soon as the member has another name.
/// </summary>
internal static class NameReferences
{
    public static async Task<IReadOnlyList<DocumentEdit>> RenameAsync(Project owner, RenamedMember member, CancellationToken cancellationToken)
    {
        var projects = owner.Solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(owner.Id);
        var edits = new List<DocumentEdit>();
        foreach (var document in projects.Select(owner.Solution.GetProject).OfType<Project>().Prepend(owner).SelectMany(static project => project.Documents))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (text.ToString().Contains(member.OldName))
                edits.AddRange(await InDocumentAsync(document, member, cancellationToken).ConfigureAwait(false));
        }

        return edits;
    }

    private static async Task<IEnumerable<DocumentEdit>> InDocumentAsync(Document document, RenamedMember member, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return [];

        return root.DescendantTokens(descendIntoTrivia: true)
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member.OldName && SymbolsAt(token, model, cancellationToken).Any(member.Includes))
            .SelectMany(token => Rename(document.Id, token, member));
    }

    private static IEnumerable<ISymbol> SymbolsAt(SyntaxToken token, SemanticModel model, CancellationToken cancellationToken)
    {
        if (token.Parent is SimpleNameSyntax name)
        {
            var info = model.GetSymbolInfo(name, cancellationToken);
            return info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
        }

        return token.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax && model.GetDeclaredSymbol(token.Parent, cancellationToken) is { } declared
            ? [declared]
            : [];
    }

    /// <summary>Members of tuples and anonymous types that have their name from here keep it.</summary>
    private static IEnumerable<DocumentEdit> Rename(DocumentId document, SyntaxToken token, RenamedMember member)
    {
        SyntaxNode value = token.Parent!;
        while (value.Parent is MemberAccessExpressionSyntax access && access.Name == value)
            value = access;
        if (value.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null })
            yield return DocumentEdit.Insert(document, value.SpanStart, member.OldName + " = ");
        else if (value.Parent is ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax })
            yield return DocumentEdit.Insert(document, value.SpanStart, member.OldName + ": ");
        yield return DocumentEdit.Replace(document, token.Span, member.NewName);
    }
}
