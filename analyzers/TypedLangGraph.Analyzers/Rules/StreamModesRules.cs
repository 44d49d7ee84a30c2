using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Modes;
using TypedLangGraph.Analyzers.Runs;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG101 to TLG104, TLG108, TLG110 and TLG111: a run is asked for modes that do not go together, or not with the rest of its options.</summary>
internal sealed class StreamModesRules : IMemberRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        RuleDescriptors.MessagesWithMessagesTuple,
        RuleDescriptors.LegacyMessages,
        RuleDescriptors.DebugTwice,
        RuleDescriptors.TokensTwice,
        RuleDescriptors.StatelessCheckpoints,
        RuleDescriptors.LegacyMessagesWithSubgraphs,
        RuleDescriptors.ModeOfAnotherServer);

    public IEnumerable<Diagnostic> Judge(MemberCode member)
    {
        var assignments = member.All<IAssignmentOperation>(OperationKind.SimpleAssignment)
            .Concat(member.All<IAssignmentOperation>(OperationKind.CompoundAssignment))
            .Select(assignment => ModeAssignment.Of(assignment, member))
            .OfType<ModeAssignment>()
            .ToList();
        if (assignments.Count == 0)
            return [];

        // Two requests may share one variable, whose modes are reported once.
        var reported = new HashSet<(string, SyntaxNode)>();
        return Judge(assignments, RequestUses.In(member), member)
            .Where(found => reported.Add((found.Report.Id, found.Place.Syntax)))
            .Select(static found => found.Report);
    }

    private static IEnumerable<(IOperation Place, Diagnostic Report)> Judge(
        List<ModeAssignment> assignments, IEnumerable<StreamRequest> requests, MemberCode member)
    {
        var flow = member.Flow;
        var withSubgraphs = requests
            .Where(static request => request is { StreamsSubgraphs: true, ModesValue: not null } && !request.Modes.AlwaysHas(StreamModeTable.MessagesTuple))
            .SelectMany(request => flow.Places.Find(request.ModesValue!, StreamModeTable.Messages))
            .ToList();
        var server = DeclaredServer.Of(member.Configuration, member.Tree);
        var judged = withSubgraphs.Select(place => (place, ReplaceMessages(RuleDescriptors.LegacyMessagesWithSubgraphs, place)));
        foreach (var assignment in assignments)
        {
            judged = judged.Concat(Conflicts(assignment, flow)).Concat(LegacyMessages(assignment, withSubgraphs));
            if (assignment.IsWithoutCheckpoints)
                judged = judged.Concat(Useless(assignment, StreamModeTable.Checkpoints, RuleDescriptors.StatelessCheckpoints, flow));
            if (server == Servers.Python)
                judged = judged.Concat(Useless(assignment, StreamModeTable.Tools, RuleDescriptors.ModeOfAnotherServer, flow));
        }

        return judged;
    }

    private static IEnumerable<(IOperation, Diagnostic)> Conflicts(ModeAssignment assignment, MemberFlow flow) =>
        from conflict in StreamModeTable.Conflicts
        from place in assignment.Find(conflict.First | conflict.Second)
        select (place, ModeDrop.Report(RuleOf(conflict), place.Syntax, place, conflict.Drop, flow.Places, ModeNames.Of(conflict.Second)));

    /// <summary>A hint, which is silent where one of the other rules says more about the same mode.</summary>
    private static IEnumerable<(IOperation, Diagnostic)> LegacyMessages(ModeAssignment assignment, List<IOperation> withSubgraphs)
    {
        if (assignment.AlwaysGets(StreamModeTable.Messages | StreamModeTable.MessagesTuple))
            return [];

        var reportedOtherwise = assignment.Find(StreamModeTable.Messages | StreamModeTable.MessagesTuple).Concat(withSubgraphs).ToList();
        return from place in assignment.Find(StreamModeTable.Messages)
               where !reportedOtherwise.Exists(other => other.Syntax.Span.Contains(place.Syntax.Span) || place.Syntax.Span.Contains(other.Syntax.Span))
               select (place, ReplaceMessages(RuleDescriptors.LegacyMessages, place));
    }

    private static IEnumerable<(IOperation, Diagnostic)> Useless(ModeAssignment assignment, int mode, DiagnosticDescriptor rule, MemberFlow flow) =>
        from place in assignment.Find(mode)
        select (place, ModeDrop.Report(rule, place.Syntax, assignment.Value, mode, flow.Places, ModeNames.Of(mode)));

    private static Diagnostic ReplaceMessages(DiagnosticDescriptor rule, IOperation place) => Diagnostic.Create(rule, place.Syntax.GetLocation());

    private static DiagnosticDescriptor RuleOf(StreamModeConflict conflict) => conflict.First switch
    {
        StreamModeTable.Debug => RuleDescriptors.DebugTwice,
        StreamModeTable.Events => RuleDescriptors.TokensTwice,
        _ => RuleDescriptors.MessagesWithMessagesTuple,
    };
}
