using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Makes a source that compiles of the few lines that matter to a rule.</summary>
internal static class RuleSource
{
    private const string StateUsings = "using System;\nusing System.Collections.Generic;\nusing System.Text.Json.Serialization;\nusing TypedLangGraph;\n\n";

    /// <summary>The rules that wait until a Python server is declared.</summary>
    public static string? ConfigurationOf(string id) => id is "TLG111" or "TLG203" ? "typedlanggraph.server = python" : null;

    /// <summary>True for the rules about declarations of states.</summary>
    public static bool IsAboutStates(string id) => id.StartsWith("TLG0", StringComparison.Ordinal);

    /// <summary>Declarations for a rule about states, statements for all others.</summary>
    public static string Around(string id, string text) => IsAboutStates(id) ? StateUsings + text : "using System.Text.Json.Nodes;\n" + ConsumerMethod.Around(text);
}
