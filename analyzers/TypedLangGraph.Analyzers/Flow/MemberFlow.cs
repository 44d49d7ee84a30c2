using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>
/// Everything that the rules ask about the streams of one member. It answers with nothing rather than with a guess: whatever reaches the
/// member from outside (parameters, fields that change) or leaves it before it is used is not known.
/// </summary>
internal sealed class MemberFlow
{
    private readonly StreamSymbols _symbols;
    private readonly ChunkReader _chunks;

    public MemberFlow(StreamSymbols symbols, Compilation compilation, LocalVariables locals)
    {
        Locals = locals;
        Modes = new ModeReader(symbols, Locals, new FieldInitializers(compilation));
        Options = new OptionsReader(symbols, Locals);
        Requests = new RequestReader(Options, Modes);
        Runs = new RunReader(symbols, Locals, Options, Requests);
        Streams = new StreamReader(symbols, Locals, Options, Requests, Runs);
        Places = new ModePlaces(Modes, Locals);
        _symbols = symbols;
        _chunks = new ChunkReader(symbols, Locals, Streams);
    }

    public LocalVariables Locals { get; }

    public ModeReader Modes { get; }

    public OptionsReader Options { get; }

    public RequestReader Requests { get; }

    public RunReader Runs { get; }

    public StreamReader Streams { get; }

    public ModePlaces Places { get; }

    /// <summary>The tests in an operation whose chunks are known to come from runs that this member starts.</summary>
    public IEnumerable<TracedChunkTest> Trace(IOperation operation, IReadOnlyList<ChunkTest> tests)
    {
        var streams = operation is IInvocationOperation invocation ? ReadFiltered(invocation) : ReadTested(operation);
        return streams.Count == 0 ? [] : tests.Select(test => new TracedChunkTest(test, streams));
    }

    private IReadOnlyList<TracedStream> ReadTested(IOperation operation) =>
        ChunkTests.TestedChunk(operation) is { } chunk ? _chunks.Read(chunk) : [];

    private IReadOnlyList<TracedStream> ReadFiltered(IInvocationOperation invocation) =>
        ChunkOperators.FiltersByType(invocation.TargetMethod, _symbols) && StreamReader.SourceOf(invocation) is { } source ? Streams.Read(source) : [];
}
