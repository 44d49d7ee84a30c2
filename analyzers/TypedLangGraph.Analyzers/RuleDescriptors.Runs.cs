// The rules about starting, resuming and joining runs.
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers;

internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor EmptyAnswer = new(
        RuleIdentifiers.EmptyAnswer,
        "An interrupt is answered with an empty value",
        "'{0}' does not answer an interrupt on every server: answer by the interrupt's id with 'Resume.To', or with a value that is not empty",
        RuleCategories.Runs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A JavaScript server takes null, false, 0 and an empty text for no answer and fails the run; a Python server does so with null, and takes an empty object for no answers.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.EmptyAnswer));

    public static readonly DiagnosticDescriptor CancelledBeforeResumed = new(
        RuleIdentifiers.CancelledBeforeResumed,
        "A resumable run is cancelled when its connection is lost",
        "A lost connection cancels this run, so that nothing is left to be resumed: drop 'DisconnectMode.Cancel' or 'StreamResumable'",
        RuleCategories.Runs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A resumable stream goes on when the connection is lost. A run that is cancelled with its connection does not.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.CancelledBeforeResumed));

    public static readonly DiagnosticDescriptor StatelessResumable = new(
        RuleIdentifiers.StatelessResumable,
        "A run without a thread is resumable, which the declared server cannot resume",
        "A Python server has no address to resume a run without a thread from: run on a thread, or drop 'StreamResumable'",
        RuleCategories.Runs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The option typedlanggraph.server says which server the program talks to. Only JavaScript servers stream a run without a thread a second time.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.StatelessResumable));

    public static readonly DiagnosticDescriptor ContextWithConfigurable = new(
        RuleIdentifiers.ContextWithConfigurable,
        "A context is sent together with configurable values",
        "A Python server refuses a run with both a context and configurable values (status 400): move the values into 'Context'",
        RuleCategories.Runs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Configurable values are the older form of the context, and a server that knows both takes only one of them.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.ContextWithConfigurable));

    public static readonly DiagnosticDescriptor CursorOfLostEvents = new(
        RuleIdentifiers.CursorOfLostEvents,
        "The events before the cursor are not kept",
        "The events of this run are not kept, so it cannot be joined from a cursor: create it with 'StreamResumable = true'",
        RuleCategories.Runs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A server keeps the events of resumable runs only. Joining another one brings what is sent from now on, wherever the cursor stands.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.CursorOfLostEvents));

    public static readonly DiagnosticDescriptor NoRecordedMode = new(
        RuleIdentifiers.NoRecordedMode,
        "A background run records nothing but values",
        "'{0}' never arrives: the run was created without a stream mode, so that only 'Values' are recorded, and this chunk needs {1}",
        RuleCategories.Runs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What can be read from a joined run is decided when the run is created. Without a stream mode that is values alone.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.NoRecordedMode));
}
