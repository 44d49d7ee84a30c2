using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Graphs;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG406: a contract file that cannot be read, was edited, or describes a graph that another one describes too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ContractFileAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.UnusableContract);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSet.Find(start) is { } contracts)
                start.RegisterAdditionalFileAction(file => Analyze(file, contracts));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ContractSet contracts)
    {
        var file = context.AdditionalFile;
        if (contracts.Read(file) is not { } read || ProblemOf(read, file, contracts) is not { } problem || file.GetText(context.CancellationToken) is not { } text)
            return;

        var place = Location.Create(file.Path, read.Place, text.Lines.GetLinePositionSpan(read.Place));
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.UnusableContract, place, Path.GetFileName(file.Path), problem));
    }

    private static string? ProblemOf(ContractFile read, AdditionalText file, ContractSet contracts)
    {
        if (read.Problem is not null || read.Contract is not { } contract)
            return read.Problem;

        var other = contracts.FilesOf(contract.GraphId).FirstOrDefault(candidate => candidate.Path != file.Path);
        return other is null ? null : $"'{Path.GetFileName(other.Path)}' describes the graph '{contract.GraphId}' too. Keep the file that \"typed-langgraph pull\" writes.";
    }
}
