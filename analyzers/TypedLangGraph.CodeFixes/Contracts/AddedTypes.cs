using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Contracts;

/// <summary>Adds the types behind a state that its members need and that the program does not have.</summary>
internal static class AddedTypes
{
    /// <summary>The declarations to add: the others are found by their names.</summary>
    public static IReadOnlyList<BaseTypeDeclarationSyntax> Missing(ContractSource source, IEnumerable<TypeSyntax> types, SemanticModel model, int position) =>
        source.TypesIn(types).Where(type => model.LookupNamespacesAndTypes(position, name: type.Identifier.ValueText).IsEmpty).ToList();

    public static IEnumerable<DocumentEdit> Behind(BaseTypeDeclarationSyntax state, IReadOnlyList<BaseTypeDeclarationSyntax> types, Document document, SourceText text)
    {
        if (types.Count == 0)
            return [];

        var outermost = state.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Last();
        var newLine = Indentation.NewLineOf(text);
        var indentation = Indentation.Of(outermost, text) ?? "";
        return [DocumentEdit.Insert(document.Id, outermost.Span.End, string.Concat(types.Select(type => newLine + newLine + Indentation.Indent(type, indentation, newLine))))];
    }
}
