using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>
/// Runs all rules about code over each member. They are one analyzer, because the compiler calls each of its analyzers for each member of a program,
/// and most members have nothing to do with the library: those are told by the words of their file, before anything of them is bound.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MemberAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<IMemberRule> _rules;

    public MemberAnalyzer()
        : this(ImmutableArray.Create<IMemberRule>(
            new StreamModesRules(),
            new UnreachableChunkRules(),
            new ChunkOfAnotherStateRule(),
            new UnhandledChunkRules(),
            new EmptyAnswerRule(),
            new RunOptionsRules(),
            new StreamEnumerationRule(),
            new TokenNotPassedRule(),
            new ApiKeyRules()))
    {
    }

    internal MemberAnalyzer(ImmutableArray<IMemberRule> rules)
    {
        _rules = rules;
        SupportedDiagnostics = rules.SelectMany(static rule => rule.Descriptors).ToImmutableArray();
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (LibrarySymbols.Find(start.Compilation) is { } symbols)
                start.RegisterCodeBlockAction(block => Analyze(block, symbols));
        });
    }

    private void Analyze(CodeBlockAnalysisContext context, LibrarySymbols symbols)
    {
        if (!LibraryWords.MayConcern(context.CodeBlock.SyntaxTree) || MemberCode.Of(context, symbols) is not { } member)
            return;

        foreach (var rule in _rules)
        {
            foreach (var diagnostic in rule.Judge(member))
                context.ReportDiagnostic(diagnostic);
        }
    }
}
