using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>What a stream must request so that a chunk type can arrive.</summary>
internal sealed class ChunkRequirement
{
    private ChunkRequirement(StreamModeRow mode, bool subgraphs)
    {
        Mode = mode;
        Subgraphs = subgraphs;
    }

    public StreamModeRow Mode { get; }

    /// <summary>True when subgraphs must stream too.</summary>
    public bool Subgraphs { get; }

    /// <returns>Null for types that can always arrive, and for types that are not chunks.</returns>
    public static ChunkRequirement? Of(ITypeSymbol type, StreamSymbols symbols)
    {
        if (!symbols.IsLibraryChunk(type))
            return null;

        var row = Array.Find(StreamModeTable.Rows, candidate => candidate.ChunkTypes.Contains(type.MetadataName));
        return row is null ? null : new ChunkRequirement(row, StreamModeTable.SubgraphChunkTypes.Contains(type.MetadataName));
    }

    /// <summary>True when the request surely lacks the mode.</summary>
    public bool LacksMode(StreamRequest request) => request.EffectiveModes.NeverHas(Mode.Flag);

    /// <summary>True when the request surely lacks subgraphs that are needed.</summary>
    public bool LacksSubgraphs(StreamRequest request) => Subgraphs && !request.MayStreamSubgraphs;

    /// <summary>True when the chunk can never arrive.</summary>
    public bool IsUnmetBy(StreamRequest request) => LacksMode(request) || LacksSubgraphs(request);
}
