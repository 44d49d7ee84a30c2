using System.Linq;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>What options ask the server to stream.</summary>
internal sealed class RequestReader
{
    private readonly OptionsReader _options;
    private readonly ModeReader _modes;

    public RequestReader(OptionsReader options, ModeReader modes)
    {
        _options = options;
        _modes = modes;
    }

    /// <returns>Null when the options are written in a way that is not understood.</returns>
    public StreamRequest? Of(OptionsObject options, string modesProperty)
    {
        var modes = options.WritesOf(modesProperty);
        var subgraphs = options.WritesOf("StreamSubgraphs");
        var states = options.WritesOf("SubgraphStates");
        if (modes.IsOpaque || subgraphs.IsOpaque || states.IsOpaque)
            return null;

        var inOrder = options.IsInOrder(modes);
        var initial = modes.Initial is null ? ModeSet.Of(0) : _modes.Read(modes.Initial);
        return new StreamRequest
        {
            Options = options,
            Modes = inOrder ? _modes.ReadWritesInOrder(initial, modes.Later) : _modes.ReadWrites(initial, modes.Later),
            ModesValue = inOrder ? modes.Later.Select(static write => write.Value).LastOrDefault() ?? modes.Initial : null,
            MayStreamSubgraphs = !subgraphs.IsFalse,
            StreamsSubgraphs = subgraphs.IsTrue,
            SubgraphsValue = subgraphs.Initial,
            MayMapSubgraphs = !states.IsUnset,
            MayKeepEvents = !options.WritesOf("StreamResumable").IsFalse,
            IsEditable = inOrder && !subgraphs.HasLater,
        };
    }

    /// <summary>The modes that options in a variable have right before they are written here; unknown when that cannot be told.</summary>
    public ModeSet ModesBefore(IPropertyReferenceOperation target)
    {
        if (target.Instance is not ILocalReferenceOperation local || _options.ReadLocal(local) is not { Declarator: { } declarator } options)
            return ModeSet.Unknown;

        var writes = options.WritesOf(target.Property.Name);
        if (writes.IsOpaque || writes.Before(declarator, target) is not { } before)
            return ModeSet.Unknown;

        return _modes.ReadWritesInOrder(writes.Initial is null ? ModeSet.Of(0) : _modes.Read(writes.Initial), before);
    }
}
