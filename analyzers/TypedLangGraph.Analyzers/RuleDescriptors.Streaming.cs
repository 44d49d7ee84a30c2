// The rules about stream modes and chunks.
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MessagesWithMessagesTuple = new(
        RuleIdentifiers.MessagesWithMessagesTuple,
        "Messages and MessagesTuple are requested together",
        "'StreamMode.Messages' and 'StreamMode.MessagesTuple' together bring every token twice from a JavaScript server, and no legacy messages at all from a Python server: drop 'StreamMode.Messages'",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Both modes stream the same tokens in two forms. Servers disagree about the combination, and none does anything useful with it.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.MessagesWithMessagesTuple));

    public static readonly DiagnosticDescriptor LegacyMessages = new(
        RuleIdentifiers.LegacyMessages,
        "The older form of message streaming is requested",
        "'StreamMode.Messages' is the older form, which servers implement differently: use 'StreamMode.MessagesTuple'",
        RuleCategories.Streaming,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The older mode repeats the whole message with each token, sends no complete message from a Python server, and has quirks of its own on a JavaScript server.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.LegacyMessages));

    public static readonly DiagnosticDescriptor DebugTwice = new(
        RuleIdentifiers.DebugTwice,
        "Debug is requested together with what it contains",
        "'StreamMode.Debug' contains what 'StreamMode.{0}' streams, so the server sends it twice: drop one of them",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The debug mode streams every task and every checkpoint with all details.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.DebugTwice));

    public static readonly DiagnosticDescriptor TokensTwice = new(
        RuleIdentifiers.TokensTwice,
        "Events are requested together with messages",
        "'StreamMode.Events' contains the tokens of 'StreamMode.{0}', so the server sends each token twice: drop one of them",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The events mode streams every callback of LangChain, and each token of a model is one.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.TokensTwice));

    public static readonly DiagnosticDescriptor UnreachableChunk = new(
        RuleIdentifiers.UnreachableChunk,
        "The requested stream modes never produce this chunk",
        "'{0}' never arrives: the run streams {1}, and this chunk needs {2}",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The server sends only what was requested, so code that waits for another chunk never runs. Request its mode, or remove the code.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnreachableChunk));

    public static readonly DiagnosticDescriptor UnhandledMode = new(
        RuleIdentifiers.UnhandledMode,
        "A requested stream mode is never handled",
        "Nothing here handles what 'StreamMode.{0}' streams: drop the mode, or handle '{1}'",
        RuleCategories.Streaming,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The server sends what is requested whether somebody reads it or not; values bring the whole state with each step.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnhandledMode));

    public static readonly DiagnosticDescriptor ChunkOfAnotherState = new(
        RuleIdentifiers.ChunkOfAnotherState,
        "A chunk of another state than the stream's",
        "'{0}' never arrives: the stream has the state '{1}'",
        RuleCategories.Streaming,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "All chunks of a stream that carry a state carry the state that StreamAsync was called with, so a test for another one is never true.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.ChunkOfAnotherState));

    public static readonly DiagnosticDescriptor StatelessCheckpoints = new(
        RuleIdentifiers.StatelessCheckpoints,
        "Checkpoints are requested from a run without a thread",
        "A run without a thread writes no checkpoints, so 'StreamMode.Checkpoints' brings nothing: run on a thread, or drop the mode",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Checkpoints are stored on threads. A run without one has none to tell of.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.StatelessCheckpoints));

    public static readonly DiagnosticDescriptor UnhandledSubgraphs = new(
        RuleIdentifiers.UnhandledSubgraphs,
        "Subgraphs are streamed, but their chunks are never handled",
        "Subgraphs are streamed, but nothing here handles {0}: turn 'StreamSubgraphs' off, or handle them",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What nodes inside subgraphs write comes in chunks of its own, and then once more in a chunk of the graph around them.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.UnhandledSubgraphs));

    public static readonly DiagnosticDescriptor LegacyMessagesWithSubgraphs = new(
        RuleIdentifiers.LegacyMessagesWithSubgraphs,
        "The older form of message streaming is requested with subgraphs",
        "With subgraphs, 'StreamMode.Messages' brings no complete messages from a JavaScript server: use 'StreamMode.MessagesTuple'",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "With subgraphs a JavaScript server never sends complete messages in the older form, and does not say which subgraph the partial ones come from.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.LegacyMessagesWithSubgraphs));

    public static readonly DiagnosticDescriptor ModeOfAnotherServer = new(
        RuleIdentifiers.ModeOfAnotherServer,
        "The declared server does not have this stream mode",
        "A Python server refuses a run with 'StreamMode.{0}' (status 422)",
        RuleCategories.Streaming,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The option typedlanggraph.server says which server the program talks to. This mode exists on JavaScript servers only.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.ModeOfAnotherServer));

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
