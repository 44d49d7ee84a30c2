using System.Text;
using TypedLangGraph.Drift.Comparison;

namespace TypedLangGraph.Drift.Reports;

/// <summary>Writes a report as a table, for pull requests.</summary>
internal static class MarkdownReport
{
    public static string Write(DriftReport report)
    {
        var text = new StringBuilder($"# Spec drift\n\n`{Path.GetFileName(report.Ours)}` compared with `{report.Theirs}`: ");
        var breaking = report.Changes.Count(change => change.IsBreaking);
        text.Append($"{report.Changes.Count} changes, {breaking} breaking; {report.Known.Count} known differences left out.\n");
        if (report.Changes.Count > 0)
            text.Append("\n| | change | where | ours | theirs | operations |\n|---|---|---|---|---|---|\n");
        foreach (var finding in report.Changes)
        {
            var (effect, kind) = (finding.IsBreaking ? "breaking" : "compatible", ChangeKindName.Of(finding.Kind));
            string[] cells = [effect, kind, Code(finding.Locations), finding.Ours ?? "", finding.Theirs ?? "", FindingText.Operations(finding)];
            text.Append($"| {string.Join(" | ", cells.Select(Escape))} |\n");
        }

        if (report.Unused.Count > 0)
            text.Append("\nKnown differences that are not there:\n\n");
        foreach (var entry in report.Unused)
            text.Append($"- {entry.Kind} at `{entry.At}`: {entry.Reason}\n");
        return text.ToString();
    }

    private static string Code(IEnumerable<string> names) => string.Join("<br>", names.Select(name => $"`{name}`"));

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
