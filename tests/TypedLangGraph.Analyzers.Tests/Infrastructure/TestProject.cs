using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Compiles a consumer's sources against the real library and runs analyzers over them.</summary>
internal static class TestProject
{
    private static readonly ImmutableArray<MetadataReference> s_framework = ReferencesOf(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
        || Path.GetFileName(path) is "netstandard.dll" or "Microsoft.CSharp.dll");

    private static readonly MetadataReference s_library = MetadataReference.CreateFromFile(typeof(LangGraphClient).Assembly.Location);

    /// <summary>Creates a project in a workspace of its own.</summary>
    public static Project Create(IEnumerable<(string Name, string Text)> sources, TestProjectOptions options)
    {
        var compilationOptions = new CSharpCompilationOptions(
            options.OutputKind, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        var project = new AdhocWorkspace()
            .AddProject("Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(compilationOptions)
            .WithParseOptions(new CSharpParseOptions(options.LanguageVersion))
            .WithMetadataReferences(options.WithLibrary ? s_framework.Add(s_library) : s_framework);
        if (options.WithGenerator)
            project = project.AddAnalyzerReference(new StateGeneratorReference());
        if (options.Configuration is not null)
            project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\n" + options.Configuration), filePath: "/.globalconfig").Project;
        foreach (var (name, text) in sources)
            project = project.AddDocument(name, SourceText.From(text), filePath: name).Project;
        return project;
    }

    /// <summary>The diagnostics of the given analyzers in the order of the sources; an exception in an analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, onAnalyzerException: (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        if (thrown is not null)
            throw new InvalidOperationException("An analyzer threw: " + thrown, thrown);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static ImmutableArray<MetadataReference> ReferencesOf(Func<string, bool> filter) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(filter)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
