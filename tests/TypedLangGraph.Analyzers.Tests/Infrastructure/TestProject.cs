using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>A consumer's project in a workspace, as fixes need it.</summary>
internal static class TestProject
{
    /// <summary>Creates a project in a workspace of its own.</summary>
    public static Project Create(IEnumerable<(string Name, string Text)> sources, TestProjectOptions options)
    {
        var project = new AdhocWorkspace()
            .AddProject("Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(TestCompilation.OptionsFor(options))
            .WithParseOptions(new CSharpParseOptions(options.LanguageVersion))
            .WithMetadataReferences(TestCompilation.ReferencesFor(options));
        if (options.WithGenerator)
            project = project.AddAnalyzerReference(new StateGeneratorReference());
        if (options.Configuration is not null)
            project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\n" + options.Configuration), filePath: "/.globalconfig").Project;
        foreach (var contract in options.Contracts)
            project = project.AddAdditionalDocument(contract.Name, SourceText.From(contract.Content), filePath: contract.Name).Project;
        foreach (var (name, text) in sources)
            project = project.AddDocument(name, SourceText.From(text), filePath: name).Project;
        return project;
    }

    /// <summary>The diagnostics of the given analyzers in the order of the sources; an exception in an analyzer fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        await TestCompilation.AnalyzeAsync((await project.GetCompilationAsync(TestContext.Current.CancellationToken))!, project.AnalyzerOptions, analyzers);
}
