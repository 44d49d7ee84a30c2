using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Finds the place at which a value gets its modes.</summary>
internal sealed class ModePlaces
{
    private readonly ModeReader _modes;
    private readonly LocalVariables _locals;

    public ModePlaces(ModeReader modes, LocalVariables locals)
    {
        _modes = modes;
        _locals = locals;
    }

    /// <summary>The smallest expressions of this member that surely have all these modes; none when every value may lack one.</summary>
    public IReadOnlyList<IOperation> Find(IOperation value, int modes)
    {
        var inParts = PartsOf(value).SelectMany(part => Find(part, modes)).ToList();
        if (inParts.Count > 0)
            return inParts;

        return _modes.Read(value).AlwaysHas(modes) ? [value] : [];
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

    /// <summary>The expressions that a value is made of and that may have the conflict all by themselves.</summary>
    private IEnumerable<IOperation> PartsOf(IOperation value) => value switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } or => [or.LeftOperand, or.RightOperand],
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => arm.Value),
        IConversionOperation conversion => [conversion.Operand],
        ILocalReferenceOperation reference => _locals.OnlyValueOf(reference) is { } only ? [only] : [],
        _ => [],
    };
}
