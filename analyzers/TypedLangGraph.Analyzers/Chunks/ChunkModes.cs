using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>Which modes are requested for the sake of which chunks.</summary>
internal static class ChunkModes
{
    private static readonly string[] OfValuesOrUpdates = ["InterruptChunk", "FunctionResultChunk", "CheckpointEnvelopeChunk"];

    /// <summary>The modes that the chunks come with; null when one of them can come with any mode.</summary>
    public static int? Of(IEnumerable<ITypeSymbol> chunks)
    {
        var modes = 0;
        foreach (var chunk in chunks)
        {
            if (chunk.Name == "UnknownChunk")
                return null;
            modes |= Of(chunk);
        }

        return modes;
    }

    /// <summary>The name of the chunk that a mode brings above all.</summary>
    public static string NameOf(StreamModeRow row, ITypeSymbol state) =>
        row.ChunkTypes[0].Replace("`1", $"<{state.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>");

    private static int Of(ITypeSymbol chunk)
    {
        if (OfValuesOrUpdates.Contains(chunk.Name))
            return StreamModeTable.Values | StreamModeTable.Updates;

        return Array.Find(StreamModeTable.Rows, row => row.ChunkTypes.Contains(chunk.MetadataName))?.Flag ?? 0;
    }
}
