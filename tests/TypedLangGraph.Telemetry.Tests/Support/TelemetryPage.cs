using System.Text.RegularExpressions;

namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>The tables of docs/guides/telemetry.md.</summary>
internal static partial class TelemetryPage
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root(), "docs", "guides", "telemetry.md"));

    /// <summary>The rows of the table below a heading, without its head; cells without the marks of code.</summary>
    public static IEnumerable<string[]> Table(string heading) =>
        from line in Lines.SkipWhile(line => line.TrimStart('#', ' ') != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'))
        where line.StartsWith("| `", StringComparison.Ordinal)
        select line.Trim('|').Split('|').Select(cell => cell.Trim().Replace("`", string.Empty)).ToArray();

    /// <summary>The first cells of a table.</summary>
    public static IEnumerable<string> Names(string heading) => Table(heading).Select(row => row[0]).Order(StringComparer.Ordinal);

    /// <summary>Where the modes of events have names of their own, the page has a placeholder.</summary>
    public static string WithPlaceholder(string attribute) => Mode().Replace(attribute, "langgraph.stream.events.{mode}");

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "global.json")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests must run from inside of the repository.");
        return folder;
    }

    [GeneratedRegex(@"^langgraph\.stream\.events\..+$")]
    private static partial Regex Mode();
}
