using Microsoft.CodeAnalysis;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>What one set of options asks the server to stream, as far as the code around it tells.</summary>
internal sealed record StreamRequest
{
    /// <summary>The options themselves.</summary>
    public OptionsObject Options { get; init; } = null!;

    /// <summary>The possible modes as they are written; not known, or several when the program decides.</summary>
    public ModeSet Modes { get; init; }

    /// <summary>False only when subgraphs surely do not stream.</summary>
    public bool MayStreamSubgraphs { get; init; }

    /// <summary>True only when subgraphs surely stream.</summary>
    public bool StreamsSubgraphs { get; init; }

    /// <summary>False only when no subgraph has a state type of its own, so that every typed chunk carries the stream's state.</summary>
    public bool MayMapSubgraphs { get; init; }

    /// <summary>False only when the server surely does not keep the events for those who join later.</summary>
    public bool MayKeepEvents { get; init; }

    /// <summary>True when the run is started in the background and its stream is joined.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The expression that creates the options.</summary>
    public IOperation Creation => Options.Creation;

    /// <summary>The expression whose value the mode property has; null when it is not set, or when there is more than one.</summary>
    public IOperation? ModesValue { get; init; }

    /// <summary>The expression whose value the subgraphs property has; null when it is not set, or when there is more than one.</summary>
    public IOperation? SubgraphsValue { get; init; }

    /// <summary>False when the properties are written in a way that leaves no single place to change.</summary>
    public bool IsEditable { get; init; }

    /// <summary>True when no mode is requested, which the server takes for the default one.</summary>
    public bool HasNoMode => Modes.IsExactly(0);

    /// <summary>The modes that the server streams.</summary>
    public ModeSet EffectiveModes => Modes.Select(static modes => modes == 0 ? StreamModeTable.Default : modes);
}
