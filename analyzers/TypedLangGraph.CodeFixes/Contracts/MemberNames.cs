using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Contracts.States;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.CodeFixes.Contracts;

/// <summary>Fits a member that the tool writes into a state that has members and a naming policy of its own.</summary>
internal static class MemberNames
{
    /// <summary>The member under a name that the state does not have yet, and with the attribute that its key then needs.</summary>
    public static PropertyDeclarationSyntax Free(PropertyDeclarationSyntax member, INamedTypeSymbol state)
    {
        var key = KeyOf(member);
        var taken = TakenNames.Members(state.Name);
        for (var type = state; type is not null; type = type.BaseType)
            taken.UnionWith(type.MemberNames);
        var name = CSharpName.Unique(CSharpName.Pascal(key), taken);
        var isGivenByName = PolicyOf(state).Convert(name) == key;
        var attributes = member.AttributeLists.Count == 0 ? AttributeFor(key) : member.AttributeLists[0].ToString();
        var initializer = member.Initializer is { } value ? $" {value};" : "";
        var code = $"{(isGivenByName ? "" : attributes + "\n    ")}{member.Modifiers} {member.Type} {name} {member.AccessorList}{initializer}";
        return (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(member.GetLeadingTrivia().ToFullString() + code)!;
    }

    /// <summary>How a state's own names become keys.</summary>
    public static NamingPolicy PolicyOf(INamedTypeSymbol state) =>
        StateAttribute.Argument(state, "NamingPolicy") is int policy ? (NamingPolicy)policy : NamingPolicy.SnakeCaseLower;

    /// <summary><c>[JsonPropertyName("key")]</c></summary>
    public static string AttributeFor(string key) => $"[JsonPropertyName({SymbolDisplay.FormatLiteral(key, quote: true)})]";

    private static string KeyOf(PropertyDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault()?.ArgumentList?.Arguments[0].Expression is LiteralExpressionSyntax literal
            ? literal.Token.ValueText
            : NamingPolicy.SnakeCaseLower.Convert(member.Identifier.ValueText);
}
