using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Everything that the rules ask about the streams of one member, built when the first rule asks.</summary>
internal sealed class MemberFlow
{
    public MemberFlow(StreamSymbols symbols, Compilation compilation, ImmutableArray<IOperation> operationBlocks, CancellationToken cancellationToken)
    {
        var locals = new LocalVariables(operationBlocks);
        var modes = new ModeReader(symbols, locals, new FieldInitializers(compilation, cancellationToken));
        Conflicts = new ModeConflicts(modes, locals);
    }

    public ModeConflicts Conflicts { get; }
}
