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

    /// <summary>The state that the chunk type carries; null when it carries none.</summary>
    public ITypeSymbol? State => Type is INamedTypeSymbol { TypeArguments.Length: 1 } generic ? generic.TypeArguments[0] : null;

    /// <summary>The name of the type, for messages.</summary>
    public string Name => Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The name of the type in the source.</summary>
    public SyntaxNode Syntax { get; }
}
