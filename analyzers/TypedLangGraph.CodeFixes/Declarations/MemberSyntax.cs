using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.CodeFixes.Declarations;

/// <summary>The declaration of a member that a diagnostic is about, which may lie in another file than the diagnostic.</summary>
internal sealed class MemberSyntax
{
    private MemberSyntax(Document document, SyntaxNode declaration, TypeSyntax type)
    {
        Document = document;
        Declaration = declaration;
        Type = type;
    }

    public Document Document { get; }

    /// <summary>A property, a field with all its variables, or a parameter of a primary constructor.</summary>
    public SyntaxNode Declaration { get; }

    public TypeSyntax Type { get; }

    /// <summary>The text in <c>[JsonPropertyName]</c>; null when the member's name gives its key.</summary>
    public ExpressionSyntax? JsonName => Declaration switch
    {
        MemberDeclarationSyntax member => JsonNameIn(member.AttributeLists),
        ParameterSyntax parameter => JsonNameIn(parameter.AttributeLists),
        _ => null,
    };

    /// <returns>Null when the member is declared where nothing can be edited.</returns>
    public static async Task<MemberSyntax?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations.Count != 1
            || diagnostic.AdditionalLocations[0] is not { SourceTree: { } tree } location
            || document.Project.GetDocument(tree) is not { } owner)
            return null;

        var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        for (var node = root.FindToken(location.SourceSpan.Start).Parent; node is not null and not BaseTypeDeclarationSyntax; node = node.Parent)
        {
            if (node is PropertyDeclarationSyntax property)
                return new MemberSyntax(owner, property, property.Type);
            if (node is FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field)
                return new MemberSyntax(owner, field, field.Declaration.Type);
            if (node is ParameterSyntax { Type: { } type } parameter)
                return new MemberSyntax(owner, parameter, type);
        }

        return null;
    }

    private static ExpressionSyntax? JsonNameIn(SyntaxList<AttributeListSyntax> lists) => lists
        .SelectMany(static list => list.Attributes)
        .Where(static attribute => attribute.Name.ToString().Split('.').Last() is "JsonPropertyName" or "JsonPropertyNameAttribute")
        .Select(static attribute => attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
        .FirstOrDefault();
}
