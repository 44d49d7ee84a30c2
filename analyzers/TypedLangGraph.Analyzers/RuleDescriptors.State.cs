// The rules about declarations of states.
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers;

/// <summary>What every rule says, and how loudly.</summary>
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor StateMustBePartial = new(
        RuleIdentifiers.StateMustBePartial,
        "A graph state must be partial",
        "Nothing can be generated for the graph state '{0}': declare {1} as partial",
        RuleCategories.State,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator adds the readers and writers of a state to the type itself, which C# allows only when the type and all types around it are partial.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.StateMustBePartial));

    public static readonly DiagnosticDescriptor UnsupportedMemberType = new(
        RuleIdentifiers.UnsupportedMemberType,
        "Nothing can read the type of a state's member",
        "Nothing is generated for the graph state '{0}', because nothing can read '{1}': {2}",
        RuleCategories.State,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator reads members of known types, of the user's own types, and of types with a converter. It emits nothing for a state with a member that it cannot read.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnsupportedMemberType));

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        RuleIdentifiers.DuplicateKey,
        "Two members of a state have the same JSON key",
        "Nothing is generated for the graph state '{0}', because '{1}' is not the only member with its JSON key ({2})",
        RuleCategories.State,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The server sends each key once, so only one member could get its value.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.DuplicateKey));

    public static readonly DiagnosticDescriptor ReservedKey = new(
        RuleIdentifiers.ReservedKey,
        "A member of a state has a key that the server uses for itself",
        "Nothing is generated for the graph state '{0}', because the server uses the JSON key of '{1}' for itself: {2}",
        RuleCategories.State,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The server writes such keys into states and updates for its own purposes, and the library takes them out before it reads the state.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.ReservedKey));

    public static readonly DiagnosticDescriptor CannotBeBuilt = new(
        RuleIdentifiers.CannotBeBuilt,
        "A state cannot be built from what the server sends",
        "Nothing is generated for the graph state '{0}', because '{1}' cannot be built from JSON: {2}",
        RuleCategories.State,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each member needs a way to get its value: a parameter of the constructor that is called, or a setter that the state itself may use.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.CannotBeBuilt));

    public static readonly DiagnosticDescriptor NullWhenAbsent = new(
        RuleIdentifiers.NullWhenAbsent,
        "A member is null when the server leaves out its key",
        "'{0}' is null when the server leaves out its key, although '{1}' is not nullable: make it required, or nullable",
        RuleCategories.State,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Servers leave out the keys that no node has written yet. A required member makes that an error, a nullable one says that it can happen.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.NullWhenAbsent));

    public static readonly DiagnosticDescriptor NarrowNumber = new(
        RuleIdentifiers.NarrowNumber,
        "A member cannot hold every number of the graph",
        "'{0}' cannot hold every number that the graph can send: use '{1}'",
        RuleCategories.State,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Numbers of Python and JavaScript graphs are wider than int and float. A number that does not fit is an error when it arrives.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.NarrowNumber));

    public static readonly DiagnosticDescriptor UnsupportedKindOfType = new(
        RuleIdentifiers.UnsupportedKindOfType,
        "This kind of type cannot be a graph state",
        "'{0}' cannot be a graph state: {1}",
        RuleCategories.State,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The library creates objects of the state type, and the generator extends it from another file.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnsupportedKindOfType));
}
