using System.Collections.Generic;
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
}
