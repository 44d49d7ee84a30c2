using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Enumeration;

/// <summary>Finds the cancellation token that a piece of code has been given.</summary>
internal static class TokenScope
{
    /// <returns>The parameter of the nearest function that has just one; null when there is none, or more than one to choose from.</returns>
    public static IParameterSymbol? Find(IOperation operation, ISymbol member)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            var function = current switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is null)
                continue;
            if (function.Parameters.Any(IsToken))
                return Only(function);
            if (function.IsStatic)
                return null;
        }

        return member is IMethodSymbol method ? Only(method) : null;
    }

    /// <summary>True inside <c>catch</c> and <c>finally</c>, where cleaning up must go on although the caller has cancelled.</summary>
    public static bool IsCleanup(IOperation operation)
    {
        for (var current = operation; current.Parent is not null; current = current.Parent)
        {
            if (current.Parent is ICatchClauseOperation || (current.Parent is ITryOperation { Finally: { } cleanup } && cleanup == current))
                return true;
        }

        return false;
    }

    private static bool IsToken(IParameterSymbol parameter) => parameter is { Type: { Name: "CancellationToken", ContainingNamespace.Name: "Threading" }, RefKind: RefKind.None };

    private static IParameterSymbol? Only(IMethodSymbol function)
    {
        var tokens = function.Parameters.Where(IsToken).ToList();
        return tokens.Count == 1 && !tokens[0].IsDiscard && tokens[0].Name != "_" ? tokens[0] : null;
    }
}
