using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>
/// Reads a declaration marked <c>[GraphState]</c>: the one place that decides what can be a state. The generator takes the spec, the
/// analyzers take the problems, and so the two cannot disagree.
/// </summary>
internal static class StateParser
{
    public static StateParseResult Parse(INamedTypeSymbol state, Compilation compilation, CancellationToken cancellationToken) =>
        Parse(state, compilation, new(state), cancellationToken);

    /// <summary>Parses a state that another one is made of.</summary>
    public static StateParseResult Parse(INamedTypeSymbol state, Compilation compilation, OtherStates others, CancellationToken cancellationToken)
    {
        var context = new ParseContext(state, StateAttribute.Policy(state), compilation, others, cancellationToken);
        if (UnsupportedKind(state) is { } reason)
            context.Report(StateProblemKind.UnsupportedKindOfType, MemberPath.Root, reason);

        foreach (var type in StateDeclaration.NonPartialTypes(state, cancellationToken))
            context.Report(StateProblemKind.NotPartial, MemberPath.Root, type.Name);

        if (context.JsonContext.WhyNotUsable() is { } unusable)
            context.Report(StateProblemKind.UnusableJsonContext, MemberPath.Root, unusable);

        if (context.Problems.Count > 0)
            return new(null, new(context.Problems));

        var objects = new List<ObjectSpec>();
        var members = MemberCollector.Collect(state);
        context.NewMethod(Self(state));
        Add(objects, ObjectParser.Parse(context, Self(state), MemberPath.Root, members));
        while (context.PendingObjects.Count > 0)
        {
            var (type, path) = context.PendingObjects.Dequeue();
            Add(objects, ObjectParser.Parse(context, type, path, MemberCollector.Collect(type)));
        }

        var problems = new EquatableArray<StateProblem>(context.Problems);
        return problems.Any(static problem => problem.IsFatal) ? new(null, problems) : new(SpecOf(context, members, objects), problems);
    }

    private static StateSpec SpecOf(ParseContext context, List<MemberCandidate> members, List<ObjectSpec> objects)
    {
        var update = UpdateParser.Parse(context, objects[0], members);
        return new(
            HintName.Of(context.State),
            HeaderParser.Namespace(context.State),
            HeaderParser.Containers(context.State),
            HeaderParser.Header(context.State),
            objects[0].TypeName,
            UpdateParser.FreeName(context.State, "GraphStateJson"),
            update,
            ExtensionsParser.Parse(context, update),
            new(objects),
            new(context.Collections),
            new(context.Enums),
            new(context.Unions.Values.ToArray()));
    }

    private static string? UnsupportedKind(INamedTypeSymbol state)
    {
        if (state.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return "only classes, structs and records";

        if (state.IsStatic)
            return "a static class has no instances";

        if (state.IsAbstract)
            return "an abstract class has no instances";

        if (state.IsRefLikeType)
            return "a ref struct cannot be stored";

        if (UnionAttributes.IsUnion(state))
            return "a state is one type; [JsonPolymorphic] and [JsonDerivedType] are for the types in its members";

        return state.IsFileLocal ? "a file-local type cannot be extended from the emitted file" : null;
    }

    private static INamedTypeSymbol Self(INamedTypeSymbol state) =>
        (INamedTypeSymbol)state.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static void Add(List<ObjectSpec> objects, ObjectSpec? spec)
    {
        if (spec is not null)
            objects.Add(spec);
    }
}
