using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>A test together with the streams that the tested chunk can come from.</summary>
internal sealed class TracedChunkTest
{
    public TracedChunkTest(ChunkTest test, IReadOnlyList<TracedStream> streams)
    {
        Test = test;
        Streams = streams;
    }

    public ChunkTest Test { get; }

    /// <summary>At least one.</summary>
    public IReadOnlyList<TracedStream> Streams { get; }

    /// <summary>True when the chunk type carries the state of the streams, or none.</summary>
    public bool HasStateOfStreams =>
        Test.State is not { } state || Streams.All(stream => SymbolEqualityComparer.Default.Equals(state, stream.State));
}
