using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Makes a source that compiles of the few lines that matter to a rule.</summary>
internal static class RuleSource
{
    private const string StateUsings = "using System;\nusing System.Collections.Generic;\nusing System.Text.Json.Serialization;\nusing TypedLangGraph;\n\n";

    /// <summary>The rules that wait until a Python server is declared.</summary>
    public static string? ConfigurationOf(string id) => id is "TLG111" or "TLG203" ? "typedlanggraph.server = python" : null;

    /// <summary>True for the rules about declarations of states.</summary>
    public static bool IsAboutStates(string id) => id.StartsWith("TLG0", StringComparison.Ordinal) || id is "TLG401" or "TLG402" or "TLG403";

    /// <summary>True for the rule about contract files themselves.</summary>
    public static bool IsAboutContracts(string id) => id is "TLG406";

    /// <summary>What a rule is shown: the text with what belongs around it, as a source or as a contract.</summary>
    public static IEnumerable<(string Name, string Text)> Sources(string id, string source) =>
        [.. IsAboutContracts(id) ? [] : new[] { ("Test.cs", source) }, (SharedStates.FileName, SharedStates.Text)];

    /// <summary>The contracts that a rule needs.</summary>
    public static IReadOnlyList<TestContract> ContractsOf(string id, string source) =>
        IsAboutContracts(id) ? [new("test.graph.json", source)] : id.StartsWith("TLG4", StringComparison.Ordinal) ? [TestContract.Joke] : [];

    /// <summary>Declarations for a rule about states, a file for one about contracts, statements for all others.</summary>
    public static string Around(string id, string text) =>
        IsAboutStates(id) ? StateUsings + text : IsAboutContracts(id) ? text : "using System.Text.Json.Nodes;\n" + ConsumerMethod.Around(text);
}
