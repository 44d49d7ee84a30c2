using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Finds the place at which a value gets two modes that exclude each other.</summary>
internal sealed class ModeConflicts
{
    private readonly ModeReader _modes;
    private readonly LocalVariables _locals;

    public ModeConflicts(ModeReader modes, LocalVariables locals)
    {
        _modes = modes;
        _locals = locals;
    }

    /// <returns>The smallest expression of this member that surely has both modes; null when the value may lack one.</returns>
    public IOperation? Find(IOperation value, StreamModeConflict conflict)
    {
        var both = conflict.First | conflict.Second;
        if (!_modes.Read(value).AlwaysHas(both))
            return null;

        return value switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } or =>
                Find(or.LeftOperand, conflict) ?? Find(or.RightOperand, conflict) ?? or,
            IConversionOperation conversion => Find(conversion.Operand, conflict) ?? conversion,
            ILocalReferenceOperation reference when SingleValueOf(reference) is { } initializer => Find(initializer, conflict) ?? reference,
            _ => value,
        };
    }

    /// <summary>The parts of a combination that are the given mode and nothing else, so that they can be dropped.</summary>
    public ImmutableArray<IOperation> PartsThatAre(int mode, IOperation combination)
    {
        var parts = ImmutableArray.CreateBuilder<IOperation>();
        AddParts(combination, mode, parts);
        return parts.ToImmutable();
    }

    private void AddParts(IOperation operation, int mode, ImmutableArray<IOperation>.Builder parts)
    {
        if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } or)
        {
            AddParts(or.LeftOperand, mode, parts);
            AddParts(or.RightOperand, mode, parts);
        }
        else if (_modes.Read(operation).IsExactly(mode))
        {
            parts.Add(operation);
        }
    }

    private IOperation? SingleValueOf(ILocalReferenceOperation reference)
    {
        foreach (var other in _locals.ReferencesTo(reference.Local))
        {
            if (VariableWrite.At(other).Kind != VariableWriteKind.None)
                return null;
        }

        return _locals.DeclaratorOf(reference.Local)?.Initializer?.Value;
    }
}
