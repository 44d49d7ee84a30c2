using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers;

/// <summary>What every rule says, and how loudly.</summary>
internal static class RuleDescriptors
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

    public static readonly DiagnosticDescriptor MessagesWithMessagesTuple = new(
        RuleIdentifiers.MessagesWithMessagesTuple,
        "Messages and MessagesTuple are requested together",
        "'StreamMode.Messages' and 'StreamMode.MessagesTuple' together bring every token twice from a JavaScript server, and no legacy messages at all from a Python server: drop 'StreamMode.Messages'",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Both modes stream the same tokens in two forms. Servers disagree about the combination, and none does anything useful with it.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.MessagesWithMessagesTuple));

    public static readonly DiagnosticDescriptor UnreachableChunk = new(
        RuleIdentifiers.UnreachableChunk,
        "The requested stream modes never produce this chunk",
        "'{0}' never arrives: the run streams {1}, and this chunk needs {2}",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The server sends only what was requested, so code that waits for another chunk never runs. Request its mode, or remove the code.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnreachableChunk));

    public static readonly DiagnosticDescriptor ChunkOfAnotherState = new(
        RuleIdentifiers.ChunkOfAnotherState,
        "A chunk of another state than the stream's",
        "'{0}' never arrives: the stream has the state '{1}'",
        RuleCategories.Streaming,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "All chunks of a stream that carry a state carry the state that StreamAsync was called with, so a test for another one is never true.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.ChunkOfAnotherState));

    public static readonly DiagnosticDescriptor NoStreamMode = new(
        RuleIdentifiers.NoStreamMode,
        "No stream mode is set, but other chunks than values are expected",
        "'{0}' never arrives: no stream mode is set, so the server streams 'Values', and this chunk needs {1}",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A request without a stream mode is one for values alone. Set the modes whose chunks the program expects.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.NoStreamMode));
}
