using System.Runtime.CompilerServices;

namespace TypedLangGraph.Tool.Tests.Contracts;

/// <summary><c>docs/contracts.md</c> shows the file that a pull has written.</summary>
public sealed class DocumentTests
{
    private const string Start = "```json parent\n";

    [Fact]
    public void The_example_is_the_snapshot_of_the_pull()
    {
        var tests = Path.Combine(Path.GetDirectoryName(Here())!, "..");
        var page = Path.Combine(tests, "..", "..", "docs", "contracts.md");
        var example = File.ReadAllText(Path.Combine(tests, "Live", "PullTests.The_file_of#parent.verified.json")).Trim() + "\n";
        var text = File.ReadAllText(page);
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var expected = text[..start] + example + text[text.IndexOf("```", start, StringComparison.Ordinal)..];

        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(page, expected);
        Assert.Equal(expected, File.ReadAllText(page));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
