using System.Text.RegularExpressions;

namespace TypedLangGraph.Guides.Tests.Documents;

/// <summary>The guides as files: what they show, and how it is brought up to date.</summary>
internal static partial class Guide
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";
    private static readonly Lock Writing = new();

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Repository.Guides, "*.md").Concat(Repository.OtherPages).Order(StringComparer.Ordinal);

    public static IReadOnlyList<GuideBlock> Blocks { get; } = [.. Files.SelectMany(Read)];

    /// <summary>
    /// Compares a block with the truth; with the environment variable <c>ACCEPT_SNAPSHOTS=1</c> the truth is written into the guide instead.
    /// </summary>
    public static void Match(GuideBlock block, string truth)
    {
        if (block.Text == truth)
            return;
        if (Environment.GetEnvironmentVariable(AcceptVariable) != "1")
            Assert.Fail($"{block} is out of date. Run the tests with {AcceptVariable}=1 to write this into the guide:\n{truth}");
        lock (Writing)
        {
            var fence = $"```{block.Language} {block.Name}\n";
            File.WriteAllText(block.File, Text(block.File).Replace(fence + Lines(block.Text) + "```", fence + Lines(truth) + "```", StringComparison.Ordinal));
        }
    }

    public static string Text(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static string Lines(string text) => text.Length == 0 ? string.Empty : text + "\n";

    private static IEnumerable<GuideBlock> Read(string file) =>
        from Match match in Fence().Matches(Text(file))
        select new GuideBlock(file, match.Groups["language"].Value, match.Groups["name"].Value, match.Groups["text"].Value.TrimEnd('\n'));

    [GeneratedRegex(@"^```(?<language>[a-z]+)(?: (?<name>\S+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
