using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Modes;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG106 and TLG109: the only loop over a stream does nothing with some of the chunks that were asked for.</summary>
internal sealed class UnhandledChunkRules : IMemberRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(RuleDescriptors.UnhandledMode, RuleDescriptors.UnhandledSubgraphs);

    public IEnumerable<Diagnostic> Judge(MemberCode member) =>
        from loop in member.All<IForEachLoopOperation>(OperationKind.Loop)
        where loop.IsAsynchronous
        let handled = HandledChunks.Of(loop, member.Locals, member.Symbols.Streams)
        where handled is not null
        let found = OnlyConsumer.RequestOf(loop, member.Symbols.Streams, member.Flow)
        let modes = ChunkModes.Of(handled)
        where found is not null && modes is not null
        from diagnostic in Judge(found.Value.Request, found.Value.State, handled, modes.Value, member.Flow)
        select diagnostic;

    private static IEnumerable<Diagnostic> Judge(StreamRequest request, ITypeSymbol state, IReadOnlyList<ITypeSymbol> handled, int modes, MemberFlow flow)
    {
        var requested = request.Modes.Alternatives[0];

        // Where no mode is handled, the run is started for something else, and without a mode the server would send values.
        var unhandled = (requested & modes) == 0 ? 0 : requested & ~modes;
        foreach (var row in StreamModeTable.Rows.Where(row => (row.Flag & unhandled) != 0))
        {
            if (request.ModesValue is { } value)
            {
                var place = flow.Places.Find(value, row.Flag).FirstOrDefault() ?? value;
                yield return ModeDrop.Report(RuleDescriptors.UnhandledMode, place.Syntax, value, row.Flag, flow.Places, row.Member, ChunkModes.NameOf(row, state));
            }
        }

        // Other modes bring what subgraphs write in the same chunks as the rest, and an interrupt can come from any graph.
        const int WithChunksOfTheirOwn = StreamModeTable.Values | StreamModeTable.Updates;
        if (!request.StreamsSubgraphs || request.MayMapSubgraphs || (request.EffectiveModes.Alternatives[0] & ~WithChunksOfTheirOwn) != 0
            || handled.Any(static type => type.Name == "InterruptChunk" || StreamModeTable.SubgraphChunkTypes.Contains(type.MetadataName)))
            yield break;

        var missing = StreamModeTable.Rows
            .Where(row => (row.Flag & request.EffectiveModes.Alternatives[0]) != 0)
            .SelectMany(static row => row.ChunkTypes)
            .Where(StreamModeTable.SubgraphChunkTypes.Contains)
            .Select(static name => $"'{name}'");
        yield return Diagnostic.Create(RuleDescriptors.UnhandledSubgraphs, request.SubgraphsValue!.Syntax.GetLocation(), string.Join(" and ", missing));
    }
}
