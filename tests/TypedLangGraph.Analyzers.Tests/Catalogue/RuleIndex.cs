using System.Text;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Catalogue;

/// <summary>The list of all rules in <c>docs/rules/README.md</c>, made from the descriptors.</summary>
internal static class RuleIndex
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    private const string Introduction =
        """
        An error is something that fails or gives wrong data, a warning is almost surely a mistake, and an info is a better way. A rule that cannot be
        sure says nothing. [`strict.editorconfig`](strict.editorconfig) makes an error of every warning and a warning of every info: copy its lines into
        the `.editorconfig` file of your project.

        `typedlanggraph.server = python` or `javascript` in an `.editorconfig` file says which server the program talks to. TLG111 and TLG203 wait for a Python
        server; TLG201 and TLG204 then report only what fails on the declared one.


        """;

    private const string Dropped =
        """

        ## What needs no rule

        These mistakes were on the list, and the types of the library already forbid them:

        | Mistake | Why it cannot be made |
        |---|---|
        | TLG113: a text that is no stream mode, or the mode of a thread's stream for a run | Modes are the enums `StreamMode` and `ThreadStreamMode`; no member takes them as text. |
        | TLG109, in part: a subgraph's chunk read as the state of the graph around it | Chunks of subgraphs have types of their own, `SubgraphValuesChunk` and `SubgraphUpdatesChunk`; the state type to read them as is named by the program. |
        | TLG207: `checkpoint_during`, or a checkpoint's bare id | The options have `Durability` and `Checkpoint`, and no member for the older forms. |
        | An input beside a command, or an answer to an interrupt on a run without a thread | `RunInput` is one of the two, and `StatelessRunOptions.Input` takes inputs only. |

        """;

    public static bool HasFix(string id) => AllFixes.CreateFor(id).Any();

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
        text.Append(Introduction);
        text.Append("What the analyzers of TypedLangGraph report. A test writes this file from the rules themselves; edit their pages instead.\n\n");
        text.Append("| Rule | Title | Severity | Category | Code fix |\n|---|---|---|---|---|\n");
        foreach (var rule in AllRules.Descriptors)
            text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.DefaultSeverity} | {rule.Category} | {(HasFix(rule.Id) ? "yes" : "no")} |\n");
        text.Append(Dropped);
        return text.ToString();
    }
}
