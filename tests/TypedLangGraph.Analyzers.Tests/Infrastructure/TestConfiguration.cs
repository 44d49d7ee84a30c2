using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>What an <c>.editorconfig</c> file says for all sources, as analyzers get to see it.</summary>
internal sealed class TestConfiguration : AnalyzerConfigOptionsProvider
{
    private readonly Lines _lines;

    /// <param name="text">Lines of <c>key = value</c>; null for none.</param>
    public TestConfiguration(string? text) => _lines = new Lines((text ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(line => line[0], line => line[1]));

    public override AnalyzerConfigOptions GlobalOptions => _lines;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _lines;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _lines;

    private sealed class Lines(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
