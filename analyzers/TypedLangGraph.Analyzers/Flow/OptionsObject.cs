using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>One object with options, and everything that is written to its properties.</summary>
internal sealed class OptionsObject
{
    private readonly Dictionary<string, PropertyWrites> _writes = new();

    /// <param name="creation">The expression that creates the object.</param>
    /// <param name="use">The place where the options are used; null when they are created right there.</param>
    /// <param name="declarator">The variable that holds them; null when none does.</param>
    public OptionsObject(IObjectCreationOperation creation, ILocalReferenceOperation? use, IVariableDeclaratorOperation? declarator)
    {
        Creation = creation;
        Use = use;
        Declarator = declarator;
        if (creation.Initializer is null)
            return;

        foreach (var assignment in creation.Initializer.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IPropertyReferenceOperation property)
                WritesOf(property.Property.Name).AddInitial(assignment.Value);
        }
    }

    public IObjectCreationOperation Creation { get; }

    public ILocalReferenceOperation? Use { get; }

    public IVariableDeclaratorOperation? Declarator { get; }

    /// <summary>What is written to a property; never null.</summary>
    public PropertyWrites WritesOf(string property)
    {
        if (!_writes.TryGetValue(property, out var writes))
            _writes[property] = writes = new PropertyWrites();
        return writes;
    }

    public void AddLater(IPropertyReferenceOperation target) => WritesOf(target.Property.Name).AddLater(target);

    /// <summary>True when the later writes to the property run one after the other before the options are used.</summary>
    public bool IsInOrder(PropertyWrites writes) => Use is null || Declarator is null || writes.RunInOrder(Declarator, Use);

    /// <summary>The value that the property surely has where the options are used; null when it is not set, or not known.</summary>
    public IOperation? ValueOf(string property)
    {
        var writes = WritesOf(property);
        if (writes.IsOpaque || !IsInOrder(writes))
            return null;

        var last = writes.Later.Any() ? writes.Later.Last() : (VariableWrite?)null;
        return last is null ? writes.Initial : last is { Kind: VariableWriteKind.Assign } assigned ? assigned.Value : null;
    }
}
