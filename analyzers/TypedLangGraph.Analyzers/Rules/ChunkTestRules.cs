using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>What the rules about expected chunks have in common: they look at all tests of a member whose streams are known.</summary>
internal abstract class ChunkTestRules : IMemberRule
{
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    public IEnumerable<Diagnostic> Judge(MemberCode member) => Judge(member.ChunkTests, member.Symbols.Streams);

    protected abstract IEnumerable<Diagnostic> Judge(IReadOnlyList<TracedChunkTest> tests, StreamSymbols symbols);
}
