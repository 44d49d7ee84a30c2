using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>One place that asks whether a chunk is of some type.</summary>
internal sealed class ChunkTest
{
    public ChunkTest(ITypeSymbol type, SyntaxNode syntax)
    {
        Type = type;
        Syntax = syntax;
    }

    public ITypeSymbol Type { get; }

    /// <summary>The name of the type in the source.</summary>
    public SyntaxNode Syntax { get; }
}
