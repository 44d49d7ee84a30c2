using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Enumeration;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG301: a stream is enumerated never, or more than once.</summary>
internal sealed class StreamEnumerationRule : IMemberRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(RuleDescriptors.StreamNeverEnumerated, RuleDescriptors.StreamEnumeratedAgain);


    public IEnumerable<Diagnostic> Judge(MemberCode member) =>
        member.All<IInvocationOperation>(OperationKind.Invocation)
            .Where(call => member.Symbols.RunStreams.IsMadeBy(call.TargetMethod))
            .SelectMany(call => Judge(call, member.Locals));

    private static IEnumerable<Diagnostic> Judge(IInvocationOperation call, LocalVariables locals)
    {
        if (call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation })
            return [Report(CallName.Of(call), RuleDescriptors.StreamNeverEnumerated)];
        if (Conversions.VariableOf(call) is not { } declarator)
            return [];

        var references = locals.ReferencesTo(declarator.Symbol);
        if (references.Any(static reference => VariableWrite.At(reference).Kind != VariableWriteKind.None))
            return [];

        var uses = references.Select(StreamUse.At).ToList();
        if (uses.All(static use => use.IsHarmless))
            return [Report(CallName.Of(call), RuleDescriptors.StreamNeverEnumerated)];

        var enumerations = uses.Where(static use => use.Enumeration is not null).ToList();
        return enumerations
            .Where(use => IsSecond(use, enumerations, declarator))
            .Select(static use => Report(use.Reference.Syntax, RuleDescriptors.StreamEnumeratedAgain));
    }

    private static bool IsSecond(StreamUse use, List<StreamUse> enumerations, IOperation declarator) =>
        EnumerationOrder.IsRepeated(use.Enumeration!, declarator)
        || enumerations.Exists(other => EnumerationOrder.SurelyPrecedes(other.Enumeration!, use.Enumeration!));

    private static Diagnostic Report(SyntaxNode place, DiagnosticDescriptor rule) => Diagnostic.Create(rule, place.GetLocation());
}
