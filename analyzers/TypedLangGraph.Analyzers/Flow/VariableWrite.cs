using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>What the place where a variable or a property stands does to it.</summary>
internal readonly struct VariableWrite
{
    private VariableWrite(VariableWriteKind kind, IOperation? value = null)
    {
        Kind = kind;
        Value = value;
    }

    public VariableWriteKind Kind { get; }

    /// <summary>What is assigned, or combined with the value so far.</summary>
    public IOperation? Value { get; }

    public static VariableWrite At(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == reference =>
            new(VariableWriteKind.Assign, assignment.Value),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Or, OperatorMethod: null } assignment when assignment.Target == reference =>
            new(VariableWriteKind.AssignOr, assignment.Value),
        ISimpleAssignmentOperation { IsRef: false } or ICompoundAssignmentOperation => IsTarget(reference) ? Opaque : None,
        ISimpleAssignmentOperation { IsRef: true } or IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation => Opaque,
        ICoalesceAssignmentOperation assignment when assignment.Target == reference => Opaque,
        IDeconstructionAssignmentOperation or IDeclarationExpressionOperation => Opaque,
        IArgumentOperation { Parameter: null or { RefKind: RefKind.Ref or RefKind.Out } } => Opaque,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => Opaque,
        IConditionalOperation { IsRef: true } or IInvalidOperation or null => Opaque,
        _ => None,
    };

    private static VariableWrite None => new(VariableWriteKind.None);

    private static VariableWrite Opaque => new(VariableWriteKind.Opaque);

    private static bool IsTarget(IOperation reference) => reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;
}
