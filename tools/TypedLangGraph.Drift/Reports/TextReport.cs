using System.Text;
using TypedLangGraph.Drift.Comparison;

namespace TypedLangGraph.Drift.Reports;

/// <summary>Writes a report for people at a terminal.</summary>
internal static class TextReport
{
    public static string Write(DriftReport report)
    {
        var text = new StringBuilder($"Ours:   {report.Ours}\nTheirs: {report.Theirs}\n");
        Write(text, "Breaking for clients built from our document", report.Changes.Where(change => change.IsBreaking));
        Write(text, "Compatible", report.Changes.Where(change => !change.IsBreaking));
        if (report.Unused.Count > 0)
            text.Append("\nKnown differences that are not there\n");
        foreach (var entry in report.Unused)
            text.Append($"  {entry.Kind}  {entry.At}\n");
        var breaking = report.Changes.Count(change => change.IsBreaking);
        text.Append($"\n{Count(report.Changes.Count, "change")}, {breaking} breaking; {Count(report.Known.Count, "known difference")} left out.\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, string title, IEnumerable<Finding> findings)
    {
        foreach (var (index, finding) in findings.Index())
        {
            if (index == 0)
                text.Append($"\n{title}\n");
            text.Append($"  {ChangeKindName.Of(finding.Kind)}  {string.Join(", ", finding.Locations)}{FindingText.Detail(finding)}\n");
            if (FindingText.Operations(finding) is { Length: > 0 } operations)
                text.Append($"      in {operations}\n");
        }
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
