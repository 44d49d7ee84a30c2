using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.CodeFixes.Contracts;
using TypedLangGraph.Contracts.States;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.CodeFixes.Renaming;

/// <summary>A member of a state that gets the name of another key, and everything that has its name because of it.</summary>
internal sealed class RenamedMember
{
    private readonly ISymbol _member;
    private readonly HashSet<SyntaxTree> _generated;

    private RenamedMember(ISymbol member, string newName, HashSet<SyntaxTree> generated)
    {
        _member = member;
        NewName = newName;
        _generated = generated;
    }

    public string OldName => _member.Name;

    public string NewName { get; }

    /// <returns>Null when the name alone cannot give the key, is taken, or is bound to a member of another type.</returns>
    public static RenamedMember? Of(ISymbol? member, string key, Project project)
    {
        if (member is not (IPropertySymbol or IFieldSymbol) || member.IsOverride || member.IsVirtual || member.IsAbstract || IsImplementation(member))
            return null;

        var state = member.ContainingType;
        var name = CSharpName.Pascal(key);
        if (MemberNames.PolicyOf(state).Convert(name) != key
            || member.FindAttribute(WellKnown.JsonNamespace, "JsonPropertyNameAttribute") is not null
            || TakenNames.Members(state.Name).Contains(name)
            || BaseTypes(state).Any(type => !type.GetMembers(name).IsEmpty))
            return null;

        var trees = state.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree);
        return new(member, name, [.. trees.Where(tree => project.GetDocument(tree) is null or SourceGeneratedDocument)]);
    }

    /// <summary>
    /// True for the member, for the parameter of a positional record that declares it, and for what the generator has made of it: it names all
    /// of that anew.
    /// </summary>
    public bool Includes(ISymbol symbol)
    {
        if (symbol.Name != OldName)
            return false;
        if (SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, _member.OriginalDefinition))
            return true;
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter)
            return SymbolEqualityComparer.Default.Equals(constructor.ContainingType.OriginalDefinition, _member.ContainingType.OriginalDefinition) && Declares(parameter);
        return symbol is IPropertySymbol or IFieldSymbol or IMethodSymbol
            && symbol.DeclaringSyntaxReferences.Length > 0
            && symbol.DeclaringSyntaxReferences.All(reference => _generated.Contains(reference.SyntaxTree));
    }

    private bool Declares(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences.Select(static reference => (reference.SyntaxTree, reference.Span))
            .Intersect(_member.DeclaringSyntaxReferences.Select(static reference => (reference.SyntaxTree, reference.Span))).Any();

    private static bool IsImplementation(ISymbol member) => member.ContainingType.AllInterfaces
        .SelectMany(static implemented => implemented.GetMembers())
        .Any(declared => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared), member));

    private static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
