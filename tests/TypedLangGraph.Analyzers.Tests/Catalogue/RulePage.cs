using System.Text.RegularExpressions;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Catalogue;

/// <summary>The page of a rule, taken apart at its headings.</summary>
internal sealed partial class RulePage
{
    private readonly string _text;

    private RulePage(string text) => _text = text;

    public static RulePage Of(string id) => new(File.ReadAllText(RepositoryFiles.RulePage(id)).ReplaceLineEndings("\n"));

    public string Title => _text[..(_text.IndexOf('\n', StringComparison.Ordinal))];

    public IEnumerable<string> Headings => Heading().Matches(_text).Select(match => match.Groups["name"].Value);

    /// <summary>The cells below the table's head: severity, category, code fix.</summary>
    public IReadOnlyList<string> Facts => [.. FactRow().Match(_text).Groups["cells"].Value.Split('|', StringSplitOptions.TrimEntries)];

    /// <summary>The configuration that the page asks for before its rule says anything; null when it asks for none.</summary>
    public string? Configuration => ConfigurationBlock().Match(_text) is { Success: true } block ? block.Groups["lines"].Value : null;

    /// <summary>The code below a heading, as a source that compiles.</summary>
    public string Code(string heading)
    {
        var section = _text[_text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)..];
        var code = CodeBlock().Match(section).Groups["code"].Value.TrimEnd('\n');
        return code.Contains("[GraphState", StringComparison.Ordinal) ? "using TypedLangGraph;\n\n" + code + "\n" : ConsumerMethod.Around(code);
    }

    /// <summary>The contracts that the page shows for all of its examples, and the one below a heading.</summary>
    public IReadOnlyList<TestContract> Contracts(string heading)
    {
        var bad = _text.IndexOf("\n## Bad\n", StringComparison.Ordinal);
        var start = _text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        var end = _text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return [.. ContractBlock().Matches(_text[..bad] + _text[start..end]).Select((block, index) => new TestContract($"example{index}.graph.json", block.Groups["text"].Value))];
    }

    [GeneratedRegex(@"```json\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ContractBlock();

    [GeneratedRegex(@"^## (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\|---\|---\|---\|\n\| (?<cells>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex FactRow();

    [GeneratedRegex(@"```ini\n\[\*\.cs\]\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ConfigurationBlock();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
