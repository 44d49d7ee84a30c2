using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Symbols;

/// <summary>The types of streams that send their request when they are enumerated.</summary>
internal sealed class RunStreams
{
    private readonly INamedTypeSymbol _runStream;
    private readonly INamedTypeSymbol? _threadStream;

    private RunStreams(INamedTypeSymbol runStream, INamedTypeSymbol? threadStream)
    {
        _runStream = runStream;
        _threadStream = threadStream;
    }

    /// <returns>Null when the compilation does not use the library.</returns>
    public static RunStreams? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("TypedLangGraph.RunStream`1") is { } runStream
            ? new(runStream, compilation.GetTypeByMetadataName("TypedLangGraph.ThreadStream`1"))
            : null;

    /// <summary>True for a method of the library itself that makes such a stream.</summary>
    public bool IsMadeBy(IMethodSymbol method) =>
        IsLibraryMethod(method)
        && (SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, _runStream)
            || SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, _threadStream));

    public bool IsLibraryMethod(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _runStream.ContainingAssembly);
}
