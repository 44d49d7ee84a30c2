using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Where a stream, or a chunk of it, comes from: a call that starts a run or joins one.</summary>
internal sealed class TracedStream
{
    public TracedStream(IInvocationOperation call, IReadOnlyList<StreamRequest> requests)
    {
        Call = call;
        Requests = requests;
    }

    public IInvocationOperation Call { get; }

    /// <summary>The state type of the stream.</summary>
    public ITypeSymbol State => Call.TargetMethod.TypeArguments[0];

    /// <summary>What the call may ask for; empty when that is not known.</summary>
    public IReadOnlyList<StreamRequest> Requests { get; }
}
