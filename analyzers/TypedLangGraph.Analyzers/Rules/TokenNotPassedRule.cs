using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Enumeration;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG302: a method has a cancellation token and does not pass it on.</summary>
internal sealed class TokenNotPassedRule : IMemberRule
{
    /// <summary>The property with the argument to add.</summary>
    public const string ArgumentProperty = "Argument";

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RuleDescriptors.TokenNotPassed);


    public IEnumerable<Diagnostic> Judge(MemberCode member)
    {
        foreach (var call in member.All<IInvocationOperation>(OperationKind.Invocation))
        {
            // To cancel a run is what one does after the token has been cancelled.
            if (call.TargetMethod is { IsStatic: false, Name: not "CancelAsync" } && member.Symbols.RunStreams.IsLibraryMethod(call.TargetMethod)
                && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name == "CancellationToken") is { ArgumentKind: ArgumentKind.DefaultValue } missing
                && TokenScope.Find(call, member.Member) is { } token && !TokenScope.IsCleanup(call)
                && (call.Type is { Name: "Task" } || IsEnumeratedWithout(call, member.Locals)))
                yield return Report(call, missing.Parameter!, token);
        }
    }

    /// <summary>A stream or a list takes its token also when it is enumerated, so only one that is enumerated here, and without, is known to have none.</summary>
    private static bool IsEnumeratedWithout(IInvocationOperation call, LocalVariables locals)
    {
        var use = StreamUse.At(call);
        if (use.Enumeration is not null)
            return !use.IsTokenPassed;
        if (Conversions.VariableOf(call) is not { } declarator)
            return false;

        var uses = locals.ReferencesTo(declarator.Symbol).Select(StreamUse.At).Where(static found => !found.IsHarmless).ToList();
        return uses.Count > 0 && uses.All(static found => found.Enumeration is not null && !found.IsTokenPassed);
    }

    private static Diagnostic Report(IInvocationOperation call, IParameterSymbol parameter, IParameterSymbol token)
    {
        var arguments = (call.Syntax as InvocationExpressionSyntax)?.ArgumentList.Arguments;
        var isPositional = arguments is { } given && given.Count == parameter.Ordinal && given.All(static argument => argument.NameColon is null);
        var name = token.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax syntax ? syntax.Identifier.Text : token.Name;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(ArgumentProperty, isPositional ? name : $"{parameter.Name}: {name}");
        return Diagnostic.Create(RuleDescriptors.TokenNotPassed, CallName.Of(call).GetLocation(), properties, call.TargetMethod.Name, token.Name);
    }
}
