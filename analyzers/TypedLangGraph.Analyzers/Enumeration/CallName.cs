using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Enumeration;

internal static class CallName
{
    /// <summary>The name of the called method, with type arguments: what to underline of a call that may have many lines.</summary>
    public static SyntaxNode Of(IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => call.Syntax,
    };
}
