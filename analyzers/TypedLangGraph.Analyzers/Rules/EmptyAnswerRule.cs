using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Runs;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG201: an interrupt is answered with a value that servers take for no answer.</summary>
internal sealed class EmptyAnswerRule : IMemberRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RuleDescriptors.EmptyAnswer);


    public IEnumerable<Diagnostic> Judge(MemberCode member) =>
        from answer in member.All<IInvocationOperation>(OperationKind.Invocation)
        where answer.TargetMethod.Name == "With" && SymbolEqualityComparer.Default.Equals(answer.TargetMethod.ContainingType, member.Symbols.Resume)
        from argument in answer.Arguments
        where argument.Parameter?.Name == "answer" && (EmptyAnswer.For(argument.Value) & DeclaredServer.Of(member.Configuration, member.Tree)) != 0
        select Diagnostic.Create(RuleDescriptors.EmptyAnswer, argument.Value.Syntax.GetLocation(), argument.Value.Syntax.ToString());
}
