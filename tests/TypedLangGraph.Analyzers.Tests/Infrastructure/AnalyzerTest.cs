using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Rules;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Says what a rule reports on a source, and what its fix makes of it. <see cref="RunAsync"/> checks all of it.</summary>
internal sealed class AnalyzerTest
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly List<(string Name, MarkedSource Source)> _sources = [];
    private readonly List<(string Name, MarkedSource Source)> _contracts = [];
    private readonly List<string> _messages = [];
    private readonly List<FixExpectation> _fixes = [];
    private TestProjectOptions _options = new();
    private CodeFixProvider? _fix;
    private bool _compiles = true;

    private AnalyzerTest(ImmutableArray<DiagnosticAnalyzer> analyzers) => _analyzers = analyzers;

    public static AnalyzerTest Of<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new() => new([new TAnalyzer()]);

    public static AnalyzerTest OfRule<TRule>()
        where TRule : IMemberRule, new() => new([AllRules.AnalyzerOf(new TRule())]);

    public static AnalyzerTest OfAllRules() => new(AllRules.CreateAnalyzers());

    public AnalyzerTest WithFix<TFix>()
        where TFix : CodeFixProvider, new()
    {
        _fix = new TFix();
        return this;
    }

    public AnalyzerTest WithSource(string marked) => WithSource(_sources.Count == 0 ? "Test.cs" : $"Test{_sources.Count + 1}.cs", marked);

    public AnalyzerTest WithSource(string name, string marked)
    {
        _sources.Add((name, MarkedSource.Parse(marked)));
        return this;
    }

    /// <summary>A source of nothing but statements: the body of a method that has a client and a few parameters.</summary>
    public AnalyzerTest WithStatements(string marked) => WithSource(ConsumerMethod.Around(marked));

    public AnalyzerTest WithLanguageVersion(LanguageVersion version)
    {
        _options = _options with { LanguageVersion = version };
        return this;
    }

    public AnalyzerTest WithTopLevelStatements()
    {
        _options = _options with { OutputKind = OutputKind.ConsoleApplication };
        return this;
    }

    public AnalyzerTest WithoutLibrary()
    {
        _options = _options with { WithLibrary = false };
        return this;
    }

    /// <summary>What an <c>.editorconfig</c> file says for all sources.</summary>
    public AnalyzerTest WithConfiguration(string configuration)
    {
        _options = _options with { Configuration = configuration };
        return this;
    }

    /// <summary>The states are those of <see cref="SharedStates.GeneratedText"/>, with the members that the real generator writes.</summary>
    public AnalyzerTest WithGenerator()
    {
        _options = _options with { WithGenerator = true };
        return this;
    }

    /// <summary>A contract in which what is reported is marked; without a text, that of <see cref="TestContract.Joke"/>.</summary>
    public AnalyzerTest WithContract(string? marked = null, string name = "joke.graph.json")
    {
        var contract = MarkedSource.Parse(marked ?? TestContract.Joke.Content);
        _contracts.Add((name, contract));
        _options = _options with { Contracts = [.. _options.Contracts, new(name, contract.Text)] };
        return this;
    }

    public AnalyzerTest WithCompilerErrors()
    {
        _compiles = false;
        return this;
    }

    /// <summary>The message of the next marked diagnostic.</summary>
    public AnalyzerTest ExpectMessage(string message)
    {
        _messages.Add(message);
        return this;
    }

    /// <summary>What the fix makes of the first source when it is applied to the first diagnostic.</summary>
    public AnalyzerTest ExpectFixed(string text, string? title = null) => ExpectFixedFile(_sources[0].Name, text, title);

    public AnalyzerTest ExpectFixedFile(string name, string text, string? title = null)
    {
        _fixes.Add(new FixExpectation(name, text, title, FixAll: false));
        return this;
    }

    public AnalyzerTest ExpectFixedStatements(string statements, string? title = null) => ExpectFixed(ConsumerMethod.Around(statements), title);

    /// <summary>What is left of the first source when the fix is applied to everything at once.</summary>
    public AnalyzerTest ExpectAllFixed(string text, string? title = null)
    {
        _fixes.Add(new FixExpectation(_sources[0].Name, text, title, FixAll: true));
        return this;
    }

    public AnalyzerTest ExpectAllFixedStatements(string statements, string? title = null) => ExpectAllFixed(ConsumerMethod.Around(statements), title);

    /// <summary>No fix, or none with that title, is offered for any diagnostic.</summary>
    public AnalyzerTest ExpectNoFix(string? title = null)
    {
        _fixes.Add(new FixExpectation(_sources[0].Name, Text: null, title, FixAll: false));
        return this;
    }

    public async Task RunAsync()
    {
        var project = CreateProject();
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        if (_compiles)
            TestCompilation.AssertCompiles(compilation);

        var diagnostics = await TestProject.AnalyzeAsync(project, _analyzers);
        Assert.Equal(Describe(ExpectedDiagnostics()), Describe(diagnostics.Select(diagnostic => (TestCompilation.FileOf(diagnostic), diagnostic.Id, diagnostic.Location.SourceSpan.ToString()))));
        if (_messages.Count > 0)
            Assert.Equal(_messages, diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));

        foreach (var expectation in _fixes)
            await new FixRun(project, diagnostics, _analyzers, _fix!, _compiles).CheckAsync(expectation);
    }

    private Project CreateProject()
    {
        var sources = _sources.Select(source => (source.Name, source.Source.Text));
        var states = _options.WithGenerator ? SharedStates.GeneratedText : SharedStates.Text;
        return TestProject.Create(_options.WithLibrary ? sources.Append((SharedStates.FileName, states)) : sources, _options);
    }

    private IEnumerable<(string File, string Id, string Span)> ExpectedDiagnostics() =>
        from source in _sources.Concat(_contracts)
        orderby source.Name
        from mark in source.Source.Marks
        select (source.Name, mark.Id ?? _analyzers[0].SupportedDiagnostics[0].Id, mark.Span.ToString());

    private static string Describe(IEnumerable<(string File, string Id, string Span)> diagnostics) =>
        string.Join('\n', diagnostics.Select(diagnostic => $"{diagnostic.File}{diagnostic.Span}: {diagnostic.Id}"));
}
