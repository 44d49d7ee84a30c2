using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The member that an operation stands in, for rules that look at single operations and only seldom at what is around them.</summary>
internal static class MemberRoot
{
    private static readonly ConditionalWeakTable<IOperation, LocalVariables> s_locals = new();

    public static IOperation Of(IOperation operation)
    {
        var root = operation;
        while (root.Parent is not null)
            root = root.Parent;
        return root;
    }

    public static LocalVariables LocalsAround(IOperation operation) => s_locals.GetValue(Of(operation), static root =>
        new(root.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>(), root.DescendantsAndSelf().OfType<ILocalReferenceOperation>()));
}
