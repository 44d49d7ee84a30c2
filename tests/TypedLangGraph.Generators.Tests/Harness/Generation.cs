using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Pipeline;

namespace TypedLangGraph.Generators.Tests.Harness;

/// <summary>One run of the generator over a compilation.</summary>
internal sealed class Generation
{
    private Generation(GeneratorDriver driver, Compilation output)
    {
        Driver = driver;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception)
            throw new InvalidOperationException("The generator threw.", exception);
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The compilation together with what was emitted.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <param name="compilation">The consumer's project.</param>
    /// <param name="generator">Another generator than the compiler's, to look at faults.</param>
    /// <param name="texts">The additional files of the project.</param>
    /// <param name="rootNamespace">What the project says its namespace is, or null.</param>
    public static Generation Run(
        CSharpCompilation compilation, IIncrementalGenerator? generator = null, IEnumerable<AdditionalText>? texts = null, string? rootNamespace = null)
    {
        var driver = CSharpGeneratorDriver.Create(
            [(generator ?? new StateGenerator()).AsSourceGenerator()],
            texts ?? [],
            optionsProvider: new ProjectProperties(rootNamespace),
            parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return From(driver, compilation);
    }

    public Generation RunAgain(Compilation compilation) => From(Driver, compilation);

    /// <summary>Runs again after an edit of the additional files.</summary>
    public Generation RunAgain(Compilation compilation, Func<GeneratorDriver, GeneratorDriver> edit) => From(edit(Driver), compilation);

    /// <summary>The reasons of one step's outputs, in order.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var steps)
            ? steps.SelectMany(run => run.Outputs).Select(output => output.Reason)
            : [];

    /// <summary>The reasons of everything that was emitted.</summary>
    public IEnumerable<IncrementalStepRunReason> OutputReasons() =>
        Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static Generation From(GeneratorDriver driver, Compilation compilation)
    {
        var ran = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        return new(ran, output);
    }
}
