using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Symbols;

/// <summary>The library's symbols that have to do with streams, looked up once per compilation.</summary>
internal sealed class StreamSymbols
{
    private const string Namespace = "TypedLangGraph.";

    private readonly INamedTypeSymbol _runOptions;
    private readonly INamedTypeSymbol? _asyncEnumerable;
    private readonly INamedTypeSymbol _runsClient;
    private readonly INamedTypeSymbol? _joinRunOptions;

    private StreamSymbols(
        INamedTypeSymbol streamMode,
        INamedTypeSymbol streamChunk,
        INamedTypeSymbol runOptions,
        INamedTypeSymbol runsClient,
        INamedTypeSymbol? joinRunOptions,
        INamedTypeSymbol? asyncEnumerable)
    {
        StreamMode = streamMode;
        StreamChunk = streamChunk;
        _runOptions = runOptions;
        _runsClient = runsClient;
        _joinRunOptions = joinRunOptions;
        _asyncEnumerable = asyncEnumerable;
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

        return new StreamSymbols(
            streamMode,
            streamChunk,
            runOptions,
            runsClient,
            compilation.GetTypeByMetadataName(Namespace + "JoinRunOptions"),
            compilation.GetTypeByMetadataName("System.Linq.AsyncEnumerable"));
    }

    public bool IsStreamMode(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, StreamMode);

    public bool IsStreamChunk(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, StreamChunk);

    /// <summary>True for a method that starts a run and streams it.</summary>
    public bool IsStreamMethod(IMethodSymbol method) => IsRunsMethod(method, "StreamAsync");

    /// <summary>True for a method that streams a run which exists already.</summary>
    public bool IsJoinMethod(IMethodSymbol method) => IsRunsMethod(method, "JoinStreamAsync");

    /// <summary>True for a method that starts a run in the background.</summary>
    public bool IsCreateMethod(IMethodSymbol method) => IsRunsMethod(method, "CreateAsync");

    /// <summary>True for every method that takes options and leaves them as they are.</summary>
    public bool TakesOptions(IMethodSymbol method) =>
        IsStreamMethod(method) || IsJoinMethod(method) || IsCreateMethod(method) || IsRunsMethod(method, "WaitAsync");

    /// <summary>True for the library's own option types; a type derived by the user may set modes where nobody sees it.</summary>
    public bool IsOptions(ITypeSymbol? type) => IsRunOptions(type) || IsJoinOptions(type);

    /// <summary>True for the options of a run that exists already.</summary>
    public bool IsJoinOptions(ITypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(type, _joinRunOptions);

    /// <summary>True for the options of a run that is started.</summary>
    public bool IsRunOptions(ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, _runOptions.ContainingAssembly) && DerivesFromRunOptions(type!);

    public bool IsModeProperty(IPropertySymbol property) =>
        property.Name == "StreamMode" && IsStreamMode(property.Type) && IsRunOptions(property.ContainingType);

    /// <summary>True for the operators over asynchronous sequences.</summary>
    public bool IsAsyncLinq(IMethodSymbol method) =>
        _asyncEnumerable is not null && SymbolEqualityComparer.Default.Equals(method.ContainingType, _asyncEnumerable);

    /// <summary>True for a chunk type of the library.</summary>
    public bool IsLibraryChunk(ITypeSymbol type) => IsStreamChunk(type.BaseType);

    private bool IsRunsMethod(IMethodSymbol method, string name) =>
        method.Name == name && method.TypeParameters.Length == 1 && SymbolEqualityComparer.Default.Equals(method.ContainingType, _runsClient);

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
