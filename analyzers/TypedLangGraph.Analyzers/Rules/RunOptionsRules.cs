using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Runs;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG202 to TLG205: options of a run that contradict each other, or the way in which the run is joined.</summary>
internal sealed class RunOptionsRules : IMemberRule
{
    private const string Resumable = "StreamResumable";

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        RuleDescriptors.CancelledBeforeResumed,
        RuleDescriptors.StatelessResumable,
        RuleDescriptors.ContextWithConfigurable,
        RuleDescriptors.CursorOfLostEvents);

    public IEnumerable<Diagnostic> Judge(MemberCode member)
    {
        var server = DeclaredServer.Of(member.Configuration, member.Tree);
        var joins = member.All<IInvocationOperation>(OperationKind.Invocation)
            .Where(invocation => member.Symbols.Streams.IsJoinMethod(invocation.TargetMethod))
            .SelectMany(join => JudgeJoin(join, member.Flow));

        // Options that several runs share are reported once.
        var reported = new HashSet<SyntaxNode>();
        return RequestUses.OptionsIn(member)
            .SelectMany(options => Judge(options, server))
            .Concat(joins)
            .Where(found => reported.Add(found.Place.Syntax))
            .Select(static found => found.Report);
    }

    private static IEnumerable<(IOperation Place, Diagnostic Report)> Judge(OptionsObject options, Servers server)
    {
        var resumable = options.WritesOf(Resumable);
        if (resumable.IsTrue && RunOptionFacts.CancelOnDisconnect(options) is { } cancel)
            yield return Report(RuleDescriptors.CancelledBeforeResumed, cancel);
        if (server == Servers.Python && resumable.IsTrue && options.Creation.Type is { MetadataName: "StatelessRunOptions`1" })
            yield return Report(RuleDescriptors.StatelessResumable, resumable.Initial!);
        if (server != Servers.JavaScript && RunOptionFacts.ConfigurableBesideContext(options) is { } configurable)
            yield return Report(RuleDescriptors.ContextWithConfigurable, configurable);
    }

    private static IEnumerable<(IOperation Place, Diagnostic Report)> JudgeJoin(IInvocationOperation join, MemberFlow flow)
    {
        if (StreamReader.ArgumentOf(join, "options") is not { } value || StreamReader.ArgumentOf(join, "runId") is not { } id
            || flow.Options.Read(value) is not { Count: 1 } options
            || options[0].ValueOf("From") is not { } from || RunOptionFacts.MayBeNothing(from)
            || flow.Runs.Read(id) is not { Count: 1 } runs || runs[0].MayKeepEvents)
            yield break;

        var locations = new List<Location> { runs[0].Creation.Syntax.GetLocation() };
        if (runs[0].Options.WritesOf(Resumable).Initial is { } initial)
            locations.Add(initial.Syntax.GetLocation());
        yield return (from, Diagnostic.Create(RuleDescriptors.CursorOfLostEvents, from.Syntax.GetLocation(), additionalLocations: locations));
    }

    private static (IOperation, Diagnostic) Report(DiagnosticDescriptor rule, IOperation place) => (place, Diagnostic.Create(rule, place.Syntax.GetLocation()));
}
