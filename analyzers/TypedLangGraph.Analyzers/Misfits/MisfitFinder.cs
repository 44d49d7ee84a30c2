using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;
using TypedLangGraph.Contracts.Shapes;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Analyzers.Misfits;

/// <summary>Compares what a state's members are read from with the schema of its graph, and finds only what surely fails when it is read.</summary>
internal sealed class MisfitFinder
{
    private readonly StateSpec _state;
    private readonly SchemaShapes _shapes;

    // What is compared further up: types and schemas may hold themselves.
    private readonly HashSet<(string Reader, JsonValue Schema)> _open = [];

    public MisfitFinder(StateSpec state, SchemaShapes shapes)
    {
        _state = state;
        _shapes = shapes;
    }

    /// <summary>The first misfit of a member, or of the members below it; null when there is none.</summary>
    /// <param name="value">What the member holds.</param>
    /// <param name="schema">What the graph has under its key.</param>
    /// <param name="path">The member's name.</param>
    public Misfit? Find(ValueSpec value, JsonValue schema, string path)
    {
        var shape = _shapes.Of(schema);
        var collection = value.Kind == ValueKind.Collection ? _state.Collections.FirstOrDefault(one => one.Method == value.Reader) : null;
        var readable = ReadableKinds.Of(value, collection);
        if ((SchemaKinds.Of(_shapes, shape) & ~readable) != 0)
            return new(path, SchemaWords.Describe(_shapes, schema), "", MisfitKind.Type);
        if (shape.IsNullable
            && value is { Null: NullHandling.Reject, Kind: not (ValueKind.Converter or ValueKind.Context) }
            && (shape.Kind != ShapeKind.Any || shape.Alternatives.Count > 0))
            return new(path, SchemaWords.Describe(_shapes, schema), "declare it nullable", MisfitKind.Null);
        if (value.Kind == ValueKind.Enum)
            return OfEnum(value, shape, path);
        if (!_open.Add((value.Reader, shape.Schema)))
            return null;

        var below = collection is not null ? OfElements(collection, shape, path) : value.Kind == ValueKind.Object ? OfMembers(value, shape, path) : null;
        _open.Remove((value.Reader, shape.Schema));
        return below;
    }

    private Misfit? OfEnum(ValueSpec value, SchemaShape shape, string path)
    {
        if (shape.Kind != ShapeKind.Enum || _state.Enums.FirstOrDefault(one => one.Method == value.Reader) is not { FlagsMask: null } type)
            return null;

        var missing = shape.Texts.Where(text => type.Members.All(member => member.WireName != text)).ToList();
        return missing.Count == 0
            ? null
            : new(path, "one of " + Quote(shape.Texts), $"add {Quote(missing)} to '{type.DisplayName}'", MisfitKind.EnumText) { MissingTexts = missing };
    }

    private static string Quote(IEnumerable<string> texts) => string.Join(", ", texts.Select(static text => $"\"{text}\""));

    private Misfit? OfElements(CollectionSpec collection, SchemaShape shape, string path) => shape.Kind switch
    {
        ShapeKind.List when !collection.IsDictionary => OfElement(collection.Element, shape, path),
        ShapeKind.Map when collection.IsDictionary => OfElement(collection.Element, shape, path),
        _ => null,
    };

    /// <summary>What an element cannot hold is said of the whole collection, whose type is to be changed.</summary>
    private Misfit? OfElement(ValueSpec element, SchemaShape shape, string path) => Find(element, shape.Element, path) is not { } misfit ? null
        : misfit.Path != path || misfit.Kind == MisfitKind.EnumText ? misfit
        : new(path, SchemaWords.Describe(_shapes, shape.Schema), "", MisfitKind.Type);

    private Misfit? OfMembers(ValueSpec value, SchemaShape shape, string path)
    {
        if (shape.Kind != ShapeKind.Object
            || _state.Objects.FirstOrDefault(one => one.Method == value.Reader) is not { } type
            || _state.Unions.Any(one => one.Method == value.Reader))
            return null;

        foreach (var member in type.Members)
        {
            if (shape.Schema["properties"]![member.Key] is { } schema && Find(member.Value, schema, path + "." + member.DisplayName) is { } misfit)
                return misfit;
        }

        return null;
    }
}
