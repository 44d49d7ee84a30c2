using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The writes to one property of one object, in the order of the source.</summary>
internal sealed class PropertyWrites
{
    private readonly List<(IOperation Target, VariableWrite Write)> _later = [];

    /// <summary>The value in the object initializer; null when it does not set the property.</summary>
    public IOperation? Initial { get; private set; }

    /// <summary>True when something is written that is not understood.</summary>
    public bool IsOpaque { get; private set; }

    public IEnumerable<VariableWrite> Later => _later.Select(static later => later.Write);

    public bool HasLater => _later.Count > 0;

    public void AddInitial(IOperation value)
    {
        // Setting a property twice in one initializer does not compile.
        IsOpaque |= Initial is not null;
        Initial = value;
    }

    public void AddLater(IPropertyReferenceOperation target)
    {
        var write = VariableWrite.At(target);
        if (write.Kind == VariableWriteKind.Opaque)
            IsOpaque = true;
        else if (write.Kind != VariableWriteKind.None)
            _later.Add((target, write));
    }

    /// <summary>True when every later write is sure to run, in the order of the source, between the declaration and the use.</summary>
    public bool RunInOrder(IVariableDeclaratorOperation declarator, IOperation use) =>
        _later.All(later => StraightLine.RunsBetween(declarator, later.Target, use));
}
