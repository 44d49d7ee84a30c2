using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Generators.Pipeline;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Runs the real generator in a test project, so that rules see the members that users see.</summary>
internal sealed class StateGeneratorReference : AnalyzerReference
{
    // The workspace knows a generator by the object, so it must get the same one each time.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new StateGenerator().AsSourceGenerator()];

    public override string FullPath => typeof(StateGenerator).Assembly.Location;

    public override object Id => nameof(StateGeneratorReference);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
}
