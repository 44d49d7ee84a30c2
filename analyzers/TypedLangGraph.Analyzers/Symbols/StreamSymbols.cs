using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Symbols;

/// <summary>The library's symbols that have to do with streams, looked up once per compilation.</summary>
internal sealed class StreamSymbols
{
    private const string Namespace = "TypedLangGraph.";

    private readonly INamedTypeSymbol _runOptions;
    private readonly INamedTypeSymbol? _asyncEnumerable;
    private readonly ImmutableArray<IMethodSymbol> _streamMethods;

    private StreamSymbols(
        INamedTypeSymbol streamMode,
        INamedTypeSymbol streamChunk,
        INamedTypeSymbol runOptions,
        INamedTypeSymbol? asyncEnumerable,
        ImmutableArray<IMethodSymbol> streamMethods)
    {
        StreamMode = streamMode;
        StreamChunk = streamChunk;
        _runOptions = runOptions;
        _asyncEnumerable = asyncEnumerable;
        _streamMethods = streamMethods;
    }

    public INamedTypeSymbol StreamMode { get; }

    public INamedTypeSymbol StreamChunk { get; }

    /// <returns>Null when the compilation does not use the library, or uses one that this analyzer does not know.</returns>
    public static StreamSymbols? Find(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(Namespace + "StreamMode") is not { TypeKind: TypeKind.Enum } streamMode
            || compilation.GetTypeByMetadataName(Namespace + "StreamChunk") is not { } streamChunk
            || compilation.GetTypeByMetadataName(Namespace + "RunOptions`1") is not { } runOptions
            || compilation.GetTypeByMetadataName(Namespace + "RunsClient") is not { } runsClient)
            return null;

        var streamMethods = runsClient.GetMembers("StreamAsync")
            .OfType<IMethodSymbol>()
            .Where(method => method.TypeParameters.Length == 1)
            .ToImmutableArray();
        var asyncEnumerable = compilation.GetTypeByMetadataName("System.Linq.AsyncEnumerable");
        return new StreamSymbols(streamMode, streamChunk, runOptions, asyncEnumerable, streamMethods);
    }

    public bool IsStreamMode(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, StreamMode);

    public bool IsStreamChunk(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, StreamChunk);

    /// <summary>True for a method that starts a run and streams it.</summary>
    public bool IsStreamMethod(IMethodSymbol method) =>
        _streamMethods.Contains(method.OriginalDefinition, SymbolEqualityComparer.Default);

    /// <summary>True for the library's own option types; a type derived by the user may set modes where nobody sees it.</summary>
    public bool IsRunOptions(ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, _runOptions.ContainingAssembly) && DerivesFromRunOptions(type!);

    public bool IsModeProperty(IPropertySymbol property) =>
        property.Name == "StreamMode" && IsStreamMode(property.Type) && IsRunOptions(property.ContainingType);

    public bool IsSubgraphsProperty(IPropertySymbol property) =>
        property.Name == "StreamSubgraphs" && IsRunOptions(property.ContainingType);

    public bool IsSubgraphStatesProperty(IPropertySymbol property) =>
        property.Name == "SubgraphStates" && IsRunOptions(property.ContainingType);

    /// <summary>True for the operators over asynchronous sequences.</summary>
    public bool IsAsyncLinq(IMethodSymbol method) =>
        _asyncEnumerable is not null && SymbolEqualityComparer.Default.Equals(method.ContainingType, _asyncEnumerable);

    /// <summary>True for a chunk type of the library.</summary>
    public bool IsLibraryChunk(ITypeSymbol type) => IsStreamChunk(type.BaseType);

    private bool DerivesFromRunOptions(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, _runOptions))
                return true;
        }

        return false;
    }
}
