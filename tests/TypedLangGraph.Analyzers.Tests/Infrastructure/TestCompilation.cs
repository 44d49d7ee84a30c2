using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Generators.Pipeline;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Compiles a consumer's sources against the real library and runs analyzers over them, with nothing but the compiler.</summary>
internal static class TestCompilation
{
    private static readonly ImmutableArray<MetadataReference> s_framework = ReferencesOf(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
        || Path.GetFileName(path) is "netstandard.dll" or "Microsoft.CSharp.dll");

    private static readonly ConcurrentDictionary<(OutputKind, bool), CSharpCompilation> s_empty = [];

    private static readonly MetadataReference s_library = MetadataReference.CreateFromFile(typeof(LangGraphClient).Assembly.Location);

    public static ImmutableArray<MetadataReference> ReferencesFor(TestProjectOptions options) => options.WithLibrary ? s_framework.Add(s_library) : s_framework;

    public static CSharpCompilationOptions OptionsFor(TestProjectOptions options) =>
        new(options.OutputKind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    /// <summary>What the analyzers report on sources that compile; an exception in an analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        IEnumerable<(string Name, string Text)> sources, TestProjectOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = Create(sources, options);
        AssertCompiles(compilation);
        var configuration = new TestConfiguration(options.Configuration);
        return await AnalyzeAsync(compilation, new AnalyzerOptions([.. options.Contracts.Select(contract => contract.ToAdditionalText())], configuration), analyzers);
    }

    /// <summary>What the analyzers report, in the order of the sources; an exception in an analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, AnalyzerOptions analyzerOptions, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            analyzerOptions, onAnalyzerException: (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        if (thrown is not null)
            throw new InvalidOperationException("An analyzer threw: " + thrown, thrown);
        return [.. diagnostics.OrderBy(FileOf, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>The source or additional file that a diagnostic is about.</summary>
    public static string FileOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path;

    public static void AssertCompiles(Compilation compilation) =>
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    private static Compilation Create(IEnumerable<(string Name, string Text)> sources, TestProjectOptions options)
    {
        var parseOptions = new CSharpParseOptions(options.LanguageVersion);
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parseOptions, source.Name, cancellationToken: TestContext.Current.CancellationToken));
        Compilation compilation = s_empty.GetOrAdd((options.OutputKind, options.WithLibrary), static (_, given) => CreateEmpty(given), options).AddSyntaxTrees(trees);
        if (options.WithGenerator)
        {
            CSharpGeneratorDriver.Create([new StateGenerator().AsSourceGenerator()], parseOptions: parseOptions)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, TestContext.Current.CancellationToken);
        }

        return compilation;
    }

    /// <summary>Compilations that come from the same one look their references up once.</summary>
    private static CSharpCompilation CreateEmpty(TestProjectOptions options)
    {
        var empty = CSharpCompilation.Create("Consumer", [], ReferencesFor(options), OptionsFor(options));
        empty.GetSpecialType(SpecialType.System_Object);
        return empty;
    }

    private static ImmutableArray<MetadataReference> ReferencesOf(Func<string, bool> filter) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(filter)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
