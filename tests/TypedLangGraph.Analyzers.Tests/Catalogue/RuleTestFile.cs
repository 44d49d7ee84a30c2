using System.Text.RegularExpressions;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Catalogue;

/// <summary>A file with tests of rules, which it names in the summary of its class.</summary>
internal sealed partial class RuleTestFile
{
    private readonly string _text;

    private RuleTestFile(string path) => _text = File.ReadAllText(path);

    /// <summary>The files that name a rule.</summary>
    public static IEnumerable<RuleTestFile> Of(string id) =>
        RepositoryFiles.RuleTests.Select(path => new RuleTestFile(path)).Where(file => Summary().Match(file._text).Value.Contains(id, StringComparison.Ordinal));

    /// <summary>True when the file marks a place that the rule must report.</summary>
    public bool ShowsReported(string id) => _text.Contains($"|{id}:", StringComparison.Ordinal) || _text.Contains("[|", StringComparison.Ordinal);

    /// <summary>How many sources it has without a mark, on which every rule must be silent.</summary>
    public int SilentSources => Source().Matches(_text).Count(source => !source.Value.Contains("{|", StringComparison.Ordinal) && !source.Value.Contains("[|", StringComparison.Ordinal));

    /// <summary>True when the file applies a fix to one place and to all at once.</summary>
    public bool ShowsFixes => _text.Contains("ExpectFixed", StringComparison.Ordinal) && _text.Contains("ExpectAllFixed", StringComparison.Ordinal);

    [GeneratedRegex("<summary>.*</summary>")]
    private static partial Regex Summary();

    [GeneratedRegex(@"InlineData\([^\n]*|""{3}[\s\S]*?""{3}")]
    private static partial Regex Source();
}
