using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Suppression;

/// <summary>Every rule heeds what users say about it: in the code, and in their configuration.</summary>
public sealed class SeverityTests
{
    private const string Mistake = """client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Debug | StreamMode.Tasks }).ToListAsync();""";

    private const string State = """
        using TypedLangGraph;

        {0}
        [GraphState]
        public partial record Joke
        {{
            public object? Anything {{ get; init; }}
        }}
        """;

    [Fact]
    public async Task Without_a_word_a_rule_has_its_own_severity()
    {
        Assert.Equal([("TLG103", DiagnosticSeverity.Warning)], await AnalyzeAsync(ConsumerMethod.Around(Mistake)));
        Assert.Equal([("TLG002", DiagnosticSeverity.Error)], await AnalyzeAsync(StateWith("")));
    }

    [Fact]
    public async Task A_pragma_silences_the_lines_below_it()
    {
        Assert.Empty(await AnalyzeAsync(ConsumerMethod.Around("#pragma warning disable TLG103\n" + Mistake)));
        Assert.Empty(await AnalyzeAsync(StateWith("#pragma warning disable TLG002")));
        Assert.NotEmpty(await AnalyzeAsync(ConsumerMethod.Around("#pragma warning disable TLG103\n#pragma warning restore TLG103\n" + Mistake)));
    }

    [Fact]
    public async Task An_attribute_silences_its_member()
    {
        const string Attribute = """[System.Diagnostics.CodeAnalysis.SuppressMessage("TypedLangGraph", "{0}")]""";
        var source = ConsumerMethod.Around(Mistake).Replace("    public static async Task", string.Format(null, Attribute, "TLG103") + "\n    public static async Task", StringComparison.Ordinal);
        Assert.Empty(await AnalyzeAsync(source));
        Assert.Empty(await AnalyzeAsync(StateWith(string.Format(null, Attribute, "TLG002"))));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public async Task A_configuration_file_decides(string severity, DiagnosticSeverity? expected)
    {
        var found = await AnalyzeAsync(ConsumerMethod.Around(Mistake), $"dotnet_diagnostic.TLG103.severity = {severity}");
        Assert.Equal(expected, found.Select(one => (DiagnosticSeverity?)one.Severity).SingleOrDefault());
    }

    [Fact]
    public async Task A_contract_has_no_lines_for_a_pragma_but_the_global_configuration_counts()
    {
        TestContract[] broken = [new("joke.graph.json", "{")];
        Assert.Equal([("TLG406", DiagnosticSeverity.Warning)], await AnalyzeAsync("", contracts: broken));
        Assert.Empty(await AnalyzeAsync("", "dotnet_diagnostic.TLG406.severity = none", broken));
        Assert.Equal([("TLG406", DiagnosticSeverity.Error)], await AnalyzeAsync("", StrictProfile.Lines, broken));
    }

    /// <summary>What a build shows after a graph was changed and its contract pulled again.</summary>
    [Fact]
    public async Task The_strict_profile_makes_errors_of_exactly_the_lines_that_do_not_fit_a_contract()
    {
        var source = ConsumerMethod.Around("""
            await foreach (var chunk in client.Runs.StreamAsync<Joke>(thread, "joke", new() { StreamMode = StreamMode.Updates }))
            {
                if (chunk is UpdatesChunk<Joke> { Node: "generate_joke" } update)
                    Console.WriteLine(update.Update.Ending);
            }
            """) + "[GraphState(\"joke\")] public partial record Joke(string? Ending, double? Rating);";
        Assert.Equal([("TLG404", DiagnosticSeverity.Error), ("TLG401", DiagnosticSeverity.Error)], await AnalyzeAsync(source, StrictProfile.Lines, [TestContract.Joke]));
    }

    [Fact]
    public async Task The_strict_profile_makes_errors_of_warnings()
    {
        var found = await AnalyzeAsync(ConsumerMethod.Around(Mistake), StrictProfile.Lines);
        Assert.Equal([("TLG103", DiagnosticSeverity.Error)], found);
    }

    [Fact]
    public void The_strict_profile_names_every_rule_and_nothing_else() =>
        Assert.Equal(
            AllRules.Descriptors.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {(rule.DefaultSeverity == DiagnosticSeverity.Info ? "warning" : "error")}"),
            StrictProfile.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static string StateWith(string line) => string.Format(null, State, line);

    private static async Task<List<(string Id, DiagnosticSeverity Severity)>> AnalyzeAsync(
        string source, string? configuration = null, IReadOnlyList<TestContract>? contracts = null)
    {
        var options = new TestProjectOptions { Configuration = configuration, WithGenerator = true, Contracts = contracts ?? [] };
        var states = contracts is null ? SharedStates.GeneratedText : "";
        var project = TestProject.Create([("Test.cs", source), (SharedStates.FileName, states)], options);
        return [.. (await TestProject.AnalyzeAsync(project, AllRules.CreateAnalyzers())).Select(diagnostic => (diagnostic.Id, diagnostic.Severity))];
    }
}
