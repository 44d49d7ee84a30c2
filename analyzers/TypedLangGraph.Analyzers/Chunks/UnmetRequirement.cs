using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>Why a chunk can never arrive.</summary>
internal sealed class UnmetRequirement
{
    private UnmetRequirement(ChunkRequirement requirement, IReadOnlyList<StreamRequest> requests)
    {
        Requirement = requirement;
        Requests = requests;
    }

    public ChunkRequirement Requirement { get; }

    /// <summary>All requests that the chunk could come from.</summary>
    public IReadOnlyList<StreamRequest> Requests { get; }

    public bool LacksMode => Requests.Any(Requirement.LacksMode);

    public bool LacksSubgraphs => Requests.Any(Requirement.LacksSubgraphs);

    /// <returns>Null when the chunk can arrive, or when nobody knows.</returns>
    public static UnmetRequirement? Of(TracedChunkTest traced, StreamSymbols symbols)
    {
        // A chunk of another state does not arrive in any mode: adding one would not help.
        if (traced.Streams.Any(static stream => stream.Requests.Count == 0) || !traced.HasStateOfStreams || ChunkRequirement.Of(traced.Test.Type, symbols) is not { } requirement)
            return null;

        var requests = traced.Streams.SelectMany(static stream => stream.Requests).ToList();
        return requests.All(requirement.IsUnmetBy) ? new UnmetRequirement(requirement, requests) : null;
    }

    /// <summary>What is requested, for a message: <c>'Updates' without subgraphs</c>.</summary>
    public string DescribeRequest()
    {
        // Subgraphs can be known to be off although the modes come from somewhere else.
        if (Requests.Any(static request => !request.Modes.IsKnown))
            return "no subgraphs";

        var requested = Requests.SelectMany(static request => request.EffectiveModes.Alternatives).Aggregate(0, static (all, modes) => all | modes);
        return $"'{ModeNames.Of(requested)}'{(LacksSubgraphs ? " without subgraphs" : "")}";
    }

    /// <summary>What the chunk needs, for a message: <c>'Values' with subgraphs</c>.</summary>
    public string DescribeRequirement() => $"'{Requirement.Mode.Member}'{(Requirement.Subgraphs ? " with subgraphs" : "")}";
}
