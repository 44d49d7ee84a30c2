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

    /// <summary>True when the property is never set, so that it has the value that the type gives it.</summary>
    public bool IsUnset => Initial is null && !HasLater && !IsOpaque;

    /// <summary>True when it is surely set to the constant <see langword="true"/>, and by the initializer alone.</summary>
    public bool IsTrue => !HasLater && !IsOpaque && Initial is { ConstantValue: { HasValue: true, Value: true } };

    /// <summary>True when it is surely false: not set, or set to that.</summary>
    public bool IsFalse => IsUnset || (!HasLater && !IsOpaque && Initial is { ConstantValue: { HasValue: true, Value: false } });

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

    /// <summary>The writes that come before one of them in the source; null when they may run in another order.</summary>
    public IEnumerable<VariableWrite>? Before(IVariableDeclaratorOperation declarator, IOperation target)
    {
        var before = _later.Where(later => later.Target.Syntax.SpanStart < target.Syntax.SpanStart).ToList();
        return before.All(later => StraightLine.RunsBetween(declarator, later.Target, target)) ? before.Select(static later => later.Write) : null;
    }

    /// <summary>True when every later write is sure to run, in the order of the source, between the declaration and the use.</summary>
    public bool RunInOrder(IVariableDeclaratorOperation declarator, IOperation use) =>
        _later.All(later => StraightLine.RunsBetween(declarator, later.Target, use));
}
