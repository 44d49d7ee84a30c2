namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>The table in <c>docs/streaming/resilience.md</c>, between two comments.</summary>
internal static class ComparisonTable
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";
    private const string Begin = "<!-- The tests write what stands from here -->\n\n";
    private const string End = "\n<!-- to here. -->\n";
    private static readonly string Page = RepositoryFiles.Path("docs", "streaming", "resilience.md");

    /// <summary>Compares the page with what was measured; with the environment variable <c>ACCEPT_SNAPSHOTS=1</c> it is written into the page.</summary>
    public static void Match(IEnumerable<Row> rows)
    {
        var measured = Write(rows);
        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (page[start..end] == measured)
            return;
        if (Environment.GetEnvironmentVariable(AcceptVariable) != "1")
            Assert.Fail($"docs/streaming/resilience.md is out of date. Run this test with {AcceptVariable}=1 to write this into it:\n{measured}");
        File.WriteAllText(Page, page[..start] + measured + page[end..]);
    }

    /// <summary>Whether the page has this row.</summary>
    public static bool Has(Row row) => File.ReadAllText(Page).ReplaceLineEndings("\n").Contains(Write(row), StringComparison.Ordinal);

    private static string Write(IEnumerable<Row> rows)
    {
        var js = $"JS SDK {JsClient.Version}";
        var header = $"| what happens | TypedLangGraph | {js} | {js}, `Location` added |\n|---|---|---|---|\n";
        return header + string.Concat(rows.Select(Write));
    }

    private static string Write(Row row) => $"| {row.Scenario} | {row.Own.InWords()} | {row.Js.InWords()} | {row.JsWithLocation.InWords()} |\n";
}
