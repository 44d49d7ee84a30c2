// The rules about the contracts of deployed graphs.
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor UnknownStateKey = new(
        RuleIdentifiers.UnknownStateKey,
        "A state has a member whose key the graph does not have",
        "The state of the graph '{0}' has no key '{1}', so '{2}' never gets a value{3}",
        RuleCategories.Contracts,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The contract of the graph names all keys of its state. A member with another key stays as it was declared, and writing it has no effect or fails.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnknownStateKey));

    public static readonly DiagnosticDescriptor MissingStateKey = new(
        RuleIdentifiers.MissingStateKey,
        "A state does not declare a key of its graph",
        "The state of the graph '{0}' has the key '{1}', which '{2}' does not declare: add '{3} {4}'",
        RuleCategories.Contracts,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "What the server sends under a key that no member has is passed over.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.MissingStateKey));

    public static readonly DiagnosticDescriptor MisfitOfMember = new(
        RuleIdentifiers.MisfitOfMember,
        "A member of a state cannot hold what the graph has under its key",
        "'{0}' is '{1}', but in the graph '{2}' it is {3}: {4}",
        RuleCategories.Contracts,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Reading a value that does not fit its member fails, and with it the chunk or the state that has the value.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.MisfitOfMember));

    public static readonly DiagnosticDescriptor UnknownNode = new(
        RuleIdentifiers.UnknownNode,
        "A node is named that the graph does not have",
        "The graph '{0}' has no node '{1}'{2}",
        RuleCategories.Contracts,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "No update comes from a node that the graph does not have, and servers ignore such a name or refuse it.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnknownNode));

    public static readonly DiagnosticDescriptor UnknownGraph = new(
        RuleIdentifiers.UnknownGraph,
        "A graph is named that no contract describes",
        "No contract describes a graph '{0}'{1}",
        RuleCategories.Contracts,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The contracts were pulled from the server, so a graph that none of them describes is misspelled, or new and to be pulled.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnknownGraph));

    public static readonly DiagnosticDescriptor UnusableContract = new(
        RuleIdentifiers.UnusableContract,
        "The contract of a graph cannot be used",
        "'{0}' cannot be relied on: {1}",
        RuleCategories.Contracts,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What the contract would tell is not checked, or checked against something else than the deployed graph.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnusableContract));
}
