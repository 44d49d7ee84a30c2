using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The operations of one member, lambdas and local functions included, and what all rules ask about them: gathered in one walk.</summary>
internal sealed class MemberCode
{
    private readonly Dictionary<OperationKind, List<IOperation>> _operations = [];
    private readonly Compilation _compilation;
    private LocalVariables? _locals;
    private MemberFlow? _flow;
    private IReadOnlyList<TracedChunkTest>? _chunkTests;

    private MemberCode(LibrarySymbols symbols, CodeBlockAnalysisContext context)
    {
        Symbols = symbols;
        Member = context.OwningSymbol;
        Tree = context.CodeBlock.SyntaxTree;
        Configuration = context.Options;
        _compilation = context.SemanticModel.Compilation;
    }

    public LibrarySymbols Symbols { get; }

    public ISymbol Member { get; }

    public SyntaxTree Tree { get; }

    /// <summary>What the project's configuration files say.</summary>
    public AnalyzerOptions Configuration { get; }

    public LocalVariables Locals => _locals ??= new LocalVariables(
        All<IVariableDeclaratorOperation>(OperationKind.VariableDeclarator),
        All<ILocalReferenceOperation>(OperationKind.LocalReference));

    /// <summary>What is known about the streams of the member; made when a rule asks.</summary>
    public MemberFlow Flow => _flow ??= new MemberFlow(Symbols.Streams, _compilation, Locals);

    /// <summary>What the member expects chunks to be, where their streams are known.</summary>
    public IReadOnlyList<TracedChunkTest> ChunkTests => _chunkTests ??= Trace();

    /// <returns>Null when the member has no code.</returns>
    public static MemberCode? Of(CodeBlockAnalysisContext context, LibrarySymbols symbols)
    {
        MemberCode? member = null;
        foreach (var part in ExecutableParts.Of(context.CodeBlock))
        {
            if (context.SemanticModel.GetOperation(part, context.CancellationToken) is { } operation)
                (member ??= new MemberCode(symbols, context)).Add(operation);
        }

        return member;
    }

    /// <summary>All operations of a kind and type, in the order of the source.</summary>
    public IEnumerable<T> All<T>(OperationKind kind)
        where T : IOperation => _operations.TryGetValue(kind, out var found) ? found.OfType<T>() : [];

    private void Add(IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (!_operations.TryGetValue(operation.Kind, out var known))
                _operations[operation.Kind] = known = [];
            known.Add(operation);
        }
    }

    private List<TracedChunkTest> Trace()
    {
        var traced = new List<TracedChunkTest>();
        foreach (var operation in Chunks.ChunkTests.Kinds.SelectMany(All<IOperation>))
        {
            var tests = Chunks.ChunkTests.In(operation).Where(test => Symbols.Streams.IsLibraryChunk(test.Type)).ToList();
            if (tests.Count > 0)
                traced.AddRange(Flow.Trace(operation, tests));
        }

        return traced;
    }
}
