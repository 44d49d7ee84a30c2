using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.States;

namespace TypedLangGraph.CodeFixes.Contracts;

/// <summary>The C# that <c>typed-langgraph new-state</c> writes for a graph, taken apart, so that a fix adds the same that the tool does.</summary>
internal sealed class ContractSource
{
    private readonly Dictionary<string, PropertyDeclarationSyntax> _members;
    private readonly IReadOnlyList<BaseTypeDeclarationSyntax> _types;

    private ContractSource(StateModel model)
    {
        var file = SyntaxFactory.ParseCompilationUnit(StateSource.Write(model, namespaceName: null));
        var declarations = file.Members.OfType<BaseTypeDeclarationSyntax>().ToList();
        var members = ((TypeDeclarationSyntax)declarations[0]).Members.OfType<PropertyDeclarationSyntax>().ToList();
        _members = model.State.Members
            .Zip(members, static (member, declaration) => (member.Key, Declaration: declaration))
            .ToDictionary(static pair => pair.Key, static pair => pair.Declaration);
        _types = declarations.Skip(1).ToList();
    }

    /// <returns>Null when no contract describes the graph.</returns>
    public static async Task<ContractSource?> FindAsync(Project project, string graphId, CancellationToken cancellationToken)
    {
        foreach (var file in project.AdditionalDocuments.Where(static file => ContractFileName.Is(file.FilePath)))
        {
            var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (Read(text.ToString()) is { } contract && contract.GraphId == graphId)
                return new(StateModelBuilder.Build(contract));
        }

        return null;
    }

    /// <summary>The member for a key; null when the tool writes none.</summary>
    public PropertyDeclarationSyntax? MemberOf(string key) => _members.TryGetValue(key, out var member) ? member : null;

    /// <summary>The records and enums that a type is made of, those of their members included.</summary>
    public IReadOnlyList<BaseTypeDeclarationSyntax> TypesIn(IEnumerable<TypeSyntax> types)
    {
        var needed = new HashSet<BaseTypeDeclarationSyntax>();
        var waiting = new Stack<SyntaxNode>(types);
        while (waiting.Count > 0)
        {
            var names = new HashSet<string>(waiting.Pop().DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText));
            foreach (var type in _types.Where(type => names.Contains(type.Identifier.ValueText) && needed.Add(type)))
                waiting.Push(type);
        }

        return _types.Where(needed.Contains).ToList();
    }

    private static GraphContract? Read(string text)
    {
        try
        {
            return ContractReader.Read(text);
        }
        catch (ContractFormatException)
        {
            return null;
        }
    }
}
