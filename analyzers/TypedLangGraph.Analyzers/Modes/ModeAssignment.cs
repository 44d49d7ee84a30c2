using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Modes;

/// <summary>One place where options get their modes: <c>StreamMode = …</c> in an initializer or a statement, or <c>StreamMode |= …</c>.</summary>
internal sealed class ModeAssignment
{
    private readonly MemberFlow _flow;
    private readonly ModeSet _before;

    private ModeAssignment(IPropertyReferenceOperation target, IOperation value, MemberFlow flow, ModeSet before)
    {
        Target = target;
        Value = value;
        _flow = flow;
        _before = before;
    }

    public IPropertyReferenceOperation Target { get; }

    public IOperation Value { get; }

    /// <returns>Null when the operation does something else.</returns>
    public static ModeAssignment? Of(IAssignmentOperation assignment, MemberCode member)
    {
        if (assignment.Target is not IPropertyReferenceOperation target || !member.Symbols.Streams.IsModeProperty(target.Property)
            || assignment.Descendants().Any(static operation => operation is IInvalidOperation))
            return null;

        var write = VariableWrite.At(target);
        return write.Kind switch
        {
            VariableWriteKind.Assign => new ModeAssignment(target, write.Value!, member.Flow, ModeSet.Of(0)),
            VariableWriteKind.AssignOr => new ModeAssignment(target, write.Value!, member.Flow, member.Flow.Requests.ModesBefore(target)),
            _ => null,
        };
    }

    /// <summary>True when the options surely have all these modes afterwards.</summary>
    public bool AlwaysGets(int modes) =>
        _flow.Modes.Read(Value) is var value && (value.AlwaysHas(modes) || value.Combine(_before, static (left, right) => left | right).AlwaysHas(modes));

    /// <summary>The smallest expressions that surely bring all these modes together; the value itself when what was there before has a part in it.</summary>
    public IReadOnlyList<IOperation> Find(int modes)
    {
        var found = _flow.Places.Find(Value, modes);
        return found.Count == 0 && AlwaysGets(modes) ? [Value] : found;
    }

    /// <summary>True when the run surely has no checkpoints: it has no thread, and the one that the server makes for it is deleted in the end.</summary>
    public bool IsWithoutCheckpoints =>
        Target.Instance?.Type is { MetadataName: "StatelessRunOptions`1" } && Options is { } options && options.WritesOf("OnCompletion").IsUnset;

    /// <summary>The whole options; null when somebody else may have a part in them.</summary>
    private OptionsObject? Options
    {
        get
        {
            if (Target.Instance is ILocalReferenceOperation local)
                return _flow.Options.ReadLocal(local);
            if (Target.Parent?.Parent?.Parent is not IObjectCreationOperation creation)
                return null;

            return Conversions.VariableOf(creation) is { } declarator && _flow.Locals.ReferencesTo(declarator.Symbol).FirstOrDefault() is { } use
                ? _flow.Options.ReadLocal(use)
                : _flow.Options.Read(creation).SingleOrDefault();
        }
    }
}
