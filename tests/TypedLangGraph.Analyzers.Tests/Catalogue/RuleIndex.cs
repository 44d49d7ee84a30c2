using System.Text;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Catalogue;

/// <summary>The list of all rules in <c>docs/rules/README.md</c>, made from the descriptors.</summary>
internal static class RuleIndex
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    public static bool HasFix(string id) => AllRules.CreateFixes().Any(fix => fix.FixableDiagnosticIds.Contains(id));

    /// <summary>Compares the file with the rules, or writes it when the environment says so.</summary>
    public static void Check()
    {
        var expected = Write();
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
            File.WriteAllText(RepositoryFiles.RuleIndex, expected);

        var actual = File.Exists(RepositoryFiles.RuleIndex) ? File.ReadAllText(RepositoryFiles.RuleIndex).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"docs/rules/README.md is out of date: run this test once with {AcceptVariable}=1 and commit the file.");
    }

    private static string Write()
    {
        var text = new StringBuilder();
        text.Append("# Rules\n\n");
        text.Append("What the analyzers of TypedLangGraph report. A test writes this file from the rules themselves; edit their pages instead.\n\n");
        text.Append("| Rule | Title | Severity | Category | Code fix |\n|---|---|---|---|---|\n");
        foreach (var rule in AllRules.Descriptors)
            text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity} | {rule.Category} | {(HasFix(rule.Id) ? "yes" : "no")} |\n");
        return text.ToString();
    }
}
