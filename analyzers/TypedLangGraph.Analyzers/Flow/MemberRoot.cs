using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The member that an operation stands in, for rules that look at single operations and only seldom at what is around them.</summary>
internal static class MemberRoot
{
    public static IOperation Of(IOperation operation)
    {
        var root = operation;
        while (root.Parent is not null)
            root = root.Parent;
        return root;
    }

    public static LocalVariables LocalsAround(IOperation operation) => LocalVariables.Of(ImmutableArray.Create(Of(operation)));
}
