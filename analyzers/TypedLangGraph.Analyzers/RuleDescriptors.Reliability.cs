// The rules about reliability and security.
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers;

internal static partial class RuleDescriptors
{
    private const string StreamEnumerationTitle = "A stream is not enumerated once";
    private const string StreamEnumerationDescription = "The request is sent when the stream is enumerated, and one stream is one run: enumerating it again throws.";

    public static readonly DiagnosticDescriptor StreamNeverEnumerated = new(
        RuleIdentifiers.StreamEnumeration,
        StreamEnumerationTitle,
        "This stream is never enumerated, so that no request is sent: read it with 'await foreach', or start the run with 'CreateAsync'",
        RuleCategories.Reliability,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: StreamEnumerationDescription,
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.StreamEnumeration));

    /// <summary>The other half of the same rule, with another remedy.</summary>
    public static readonly DiagnosticDescriptor StreamEnumeratedAgain = new(
        RuleIdentifiers.StreamEnumeration,
        StreamEnumerationTitle,
        "This stream is enumerated a second time, which throws: start another run, or keep the chunks of the first time with 'ToListAsync'",
        RuleCategories.Reliability,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: StreamEnumerationDescription,
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.StreamEnumeration));

    public static readonly DiagnosticDescriptor TokenNotPassed = new(
        RuleIdentifiers.TokenNotPassed,
        "A cancellation token is not passed on",
        "'{0}' does not get the cancellation token '{1}', so it goes on when the caller has cancelled: pass it",
        RuleCategories.Reliability,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A run can take minutes. Without the token neither the request nor the stream ends when the caller gives up.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.TokenNotPassed));

    public static readonly DiagnosticDescriptor LiteralApiKey = new(
        RuleIdentifiers.LiteralApiKey,
        "An API key is written into the source",
        "This API key is written into the source, where everybody who reads the code or the assembly finds it: take it from the environment or the configuration",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without an ApiKey the client takes the key from the environment by itself.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.LiteralApiKey));

    public static readonly DiagnosticDescriptor ApiKeyInTheClear = new(
        RuleIdentifiers.ApiKeyInTheClear,
        "An API key is sent in the clear",
        "The API key is sent to '{0}' in the clear: use https",
        RuleCategories.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Over plain http everybody on the way can read the key. Only a server on the same machine is excepted.",
        helpLinkUri: RuleIdentifiers.HelpLinkOf(RuleIdentifiers.ApiKeyInTheClear));
}
