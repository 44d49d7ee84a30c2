using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Symbols;

/// <summary>The library's symbols, looked up once per compilation.</summary>
internal sealed class LibrarySymbols
{
    private LibrarySymbols(StreamSymbols streams, RunStreams runStreams, INamedTypeSymbol client, INamedTypeSymbol clientOptions, INamedTypeSymbol resume)
    {
        Streams = streams;
        RunStreams = runStreams;
        Client = client;
        ClientOptions = clientOptions;
        Resume = resume;
    }

    public StreamSymbols Streams { get; }

    public RunStreams RunStreams { get; }

    public INamedTypeSymbol Client { get; }

    public INamedTypeSymbol ClientOptions { get; }

    public INamedTypeSymbol Resume { get; }

    /// <returns>Null when the compilation does not use the library, or uses one that these rules do not know.</returns>
    public static LibrarySymbols? Find(Compilation compilation) =>
        StreamSymbols.Find(compilation) is { } streams
        && RunStreams.Find(compilation) is { } runStreams
        && compilation.GetTypeByMetadataName("TypedLangGraph.LangGraphClient") is { } client
        && compilation.GetTypeByMetadataName("TypedLangGraph.LangGraphClientOptions") is { } clientOptions
        && compilation.GetTypeByMetadataName("TypedLangGraph.Resume") is { } resume
            ? new(streams, runStreams, client, clientOptions, resume)
            : null;
}
