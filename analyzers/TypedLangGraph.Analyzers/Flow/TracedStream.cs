using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Where a stream, or a chunk of it, comes from: a call that starts a run.</summary>
internal sealed class TracedStream
{
    public TracedStream(ITypeSymbol state, IReadOnlyList<StreamRequest> requests)
    {
        State = state;
        Requests = requests;
    }

    /// <summary>The state type of the stream.</summary>
    public ITypeSymbol State { get; }

    /// <summary>What the call may ask for; empty when that is not known.</summary>
    public IReadOnlyList<StreamRequest> Requests { get; }
}
