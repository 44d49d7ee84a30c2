using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Which values an expression of type StreamMode can have. Says unknown rather than guess.</summary>
internal sealed class ModeReader
{
    private readonly StreamSymbols _symbols;
    private readonly LocalVariables _locals;
    private readonly FieldInitializers _fields;

    // What is being read further up: a variable that is defined by itself is not followed.
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    public ModeReader(StreamSymbols symbols, LocalVariables locals, FieldInitializers fields)
    {
        _symbols = symbols;
        _locals = locals;
        _fields = fields;
    }

    public ModeSet Read(IOperation expression)
    {
        if (expression.ConstantValue is { HasValue: true, Value: int constant })
            return ModeSet.Of(constant);

        return expression switch
        {
            IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion when IsModeOrNumber(conversion.Type) => Read(conversion.Operand),
            IBinaryOperation { OperatorMethod: null } binary => Read(binary),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation, OperatorMethod: null } complement =>
                Read(complement.Operand).Select(value => ~value),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Read(conditional.WhenTrue).Union(Read(whenFalse)),
            ISwitchExpressionOperation choice => Union(choice.Arms.Select(arm => arm.Value)),
            ILocalReferenceOperation or IFieldReferenceOperation => ReadVariable(expression),
            _ => ModeSet.Unknown,
        };
    }

    /// <summary>Everything that a sequence of writes, in whatever order they run, can leave behind.</summary>
    public ModeSet ReadWrites(ModeSet initial, IEnumerable<VariableWrite> writes)
    {
        var possible = initial;
        var combined = new List<ModeSet>();
        foreach (var write in writes)
        {
            if (write.Kind == VariableWriteKind.Assign)
                possible = possible.Union(Read(write.Value!));
            else if (write.Kind == VariableWriteKind.AssignOr)
                combined.Add(Read(write.Value!));
            else if (write.Kind == VariableWriteKind.Opaque)
                return ModeSet.Unknown;
        }

        // A |= may run after any other write, and more than once.
        for (var before = ModeSet.Empty; !before.SameAs(possible);)
        {
            before = possible;
            foreach (var value in combined)
                possible = possible.Union(possible.Combine(value, static (left, right) => left | right));
        }

        return possible;
    }

    /// <summary>What a sequence of writes leaves behind that run one after the other.</summary>
    public ModeSet ReadWritesInOrder(ModeSet initial, IEnumerable<VariableWrite> writes) =>
        writes.Aggregate(initial, (current, write) => write.Kind == VariableWriteKind.Assign
            ? Read(write.Value!)
            : current.Combine(Read(write.Value!), static (left, right) => left | right));

    private ModeSet Read(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Or => Read(binary.LeftOperand).Combine(Read(binary.RightOperand), static (left, right) => left | right),
        BinaryOperatorKind.And => Read(binary.LeftOperand).Combine(Read(binary.RightOperand), static (left, right) => left & right),
        BinaryOperatorKind.ExclusiveOr => Read(binary.LeftOperand).Combine(Read(binary.RightOperand), static (left, right) => left ^ right),
        _ => ModeSet.Unknown,
    };

    /// <summary>Several rules may read at once.</summary>
    private ModeSet ReadVariable(IOperation expression)
    {
        lock (_open)
            return expression is ILocalReferenceOperation local ? ReadLocal(local) : ReadField(((IFieldReferenceOperation)expression).Field);
    }

    private ModeSet ReadLocal(ILocalReferenceOperation use)
    {
        if (_locals.DeclaratorOf(use.Local) is not { Parent: IVariableDeclarationOperation } declarator || !_open.Add(use.Local))
            return ModeSet.Unknown;

        var initial = declarator.Initializer is { } initializer ? Read(initializer.Value) : ModeSet.Empty;
        var writes = _locals.ReferencesTo(use.Local)
            .Select(static reference => (Target: reference, Write: VariableWrite.At(reference)))
            .Where(static found => found.Write.Kind != VariableWriteKind.None)
            .ToList();
        var read = writes.All(found => found.Write.Kind != VariableWriteKind.Opaque && StraightLine.RunsBetween(declarator, found.Target, use))
            ? ReadWritesInOrder(initial, writes.Select(static found => found.Write))
            : ReadWrites(initial, writes.Select(static found => found.Write));
        _open.Remove(use.Local);
        return read;
    }

    private ModeSet ReadField(IFieldSymbol field)
    {
        if (!_symbols.IsStreamMode(field.Type) || _fields.ValueOf(field) is not { } value || !_open.Add(field))
            return ModeSet.Unknown;

        var read = Read(value);
        _open.Remove(field);
        return read;
    }

    private ModeSet Union(IEnumerable<IOperation> expressions) =>
        expressions.Aggregate(ModeSet.Empty, (union, expression) => union.Union(Read(expression)));

    private bool IsModeOrNumber(ITypeSymbol? type) => _symbols.IsStreamMode(type) || type?.SpecialType == SpecialType.System_Int32;
}
