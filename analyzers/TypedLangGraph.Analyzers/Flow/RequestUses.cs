using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The places at which the options of a run are complete: where they are created, or, when a variable holds them, where a run is started.</summary>
internal static class RequestUses
{
    public static IEnumerable<OptionsObject> OptionsIn(MemberCode member)
    {
        var symbols = member.Symbols.Streams;
        var created = member.All<IObjectCreationOperation>(OperationKind.ObjectCreation)
            .Where(creation => symbols.IsRunOptions(creation.Type) && IsComplete(creation, member.Locals))
            .SelectMany(creation => member.Flow.Options.Read(creation));
        var passed = member.All<IInvocationOperation>(OperationKind.Invocation)
            .Where(invocation => symbols.TakesOptions(invocation.TargetMethod))
            .SelectMany(static invocation => invocation.Arguments)
            .Where(argument => symbols.IsRunOptions(argument.Parameter?.Type) && Conversions.Without(argument.Value) is ILocalReferenceOperation)
            .SelectMany(argument => member.Flow.Options.Read(argument.Value));
        return created.Concat(passed);
    }

    public static IEnumerable<StreamRequest> In(MemberCode member) =>
        OptionsIn(member).Select(options => member.Flow.Requests.Of(options, "StreamMode")).OfType<StreamRequest>();

    /// <summary>True when nothing can be added to the options later: no variable holds them, or one that nobody uses.</summary>
    private static bool IsComplete(IOperation creation, LocalVariables locals) =>
        Conversions.VariableOf(creation) is not { } declarator || locals.ReferencesTo(declarator.Symbol).Count == 0;
}
