using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;
using TypedLangGraph.Contracts.Shapes;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Contracts.States;

/// <summary>Decides which C# types a graph's state becomes.</summary>
internal sealed class StateModelBuilder
{
    private const string Declare = "Declare the keys of the state by hand, or give the graph's state a schema and pull again.";

    private readonly string _prefix;
    private readonly HashSet<string> _typeNames = TakenNames.Types();
    private readonly Dictionary<string, string> _typeBySchema = new();
    private readonly List<StateRecord> _records = [];
    private readonly List<StateEnum> _enums = [];
    private readonly HashSet<JsonValue> _open = [];
    private readonly SchemaShapes _shapes;

    private StateModelBuilder(string prefix, JsonValue schema)
    {
        _prefix = prefix;
        _shapes = new(schema);
    }

    public static StateModel Build(GraphContract contract)
    {
        var schema = contract.Schemas[SchemaRole.State];
        var prefix = CSharpName.Pascal(contract.GraphId);
        var builder = new StateModelBuilder(prefix, schema ?? JsonValue.True);
        return builder.Build(contract.GraphId, schema);
    }

    private StateModel Build(string graphId, JsonValue? schema)
    {
        var name = CSharpName.Unique(_prefix.EndsWith("State", System.StringComparison.Ordinal) ? _prefix : _prefix + "State", _typeNames);
        var shape = _shapes.Of(schema ?? JsonValue.True);
        var isObject = shape.Kind == ShapeKind.Object;
        var members = isObject ? Members(name, shape.Schema, isState: true).Where(member => !ReservedKeys.Contains(member.Key)).ToArray() : [];
        return new(graphId, new(name, shape.Schema.StringOf("description") ?? $"The state of the graph `{graphId}`.", members), _records, _enums)
        {
            WhyEmpty = members.Length > 0 ? null : WhyEmpty(schema, shape),
            ReservedKeys = isObject ? [.. shape.Schema["properties"]!.Members.Select(member => member.Key).Where(ReservedKeys.Contains)] : [],
        };
    }

    private string WhyEmpty(JsonValue? schema, SchemaShape shape) =>
        schema is null ? "The server could not tell the schema of this graph's state. " + Declare
        : shape.Kind is ShapeKind.Any or ShapeKind.Map or ShapeKind.Object ? "The schema that the server tells of this graph's state names no keys. " + Declare
        : $"The state of this graph is no object but {SchemaWords.Describe(_shapes, schema)}, which a record cannot hold. Read it as JSON.";

    private IReadOnlyList<StateMember> Members(string record, JsonValue schema, bool isState)
    {
        var taken = TakenNames.Members(record);
        var required = new HashSet<string>(schema["required"]?.Items.Select(item => item.Text) ?? []);
        return [.. schema["properties"]!.Members.Select(member => Member(member.Key, member.Value, taken, !isState && required.Contains(member.Key)))];
    }

    private StateMember Member(string key, JsonValue schema, HashSet<string> taken, bool isRequired)
    {
        var shape = _shapes.Of(schema);
        var name = CSharpName.Pascal(key);
        var type = TypeOf(shape, schema, name);
        // An enum can get texts that the schema does not have; null stands for those, where null is allowed.
        var isNullable = shape.IsNullable || shape.Kind == ShapeKind.Enum;
        var isCollection = shape.Kind is ShapeKind.List or ShapeKind.Map;
        return new(key, CSharpName.Unique(name, taken), isNullable || (!isRequired && !isCollection) ? type + "?" : type, Documentation(key, schema, shape))
        {
            IsRequired = isRequired,
            Default = isRequired || isNullable || !isCollection ? null : shape.Kind == ShapeKind.List ? "[]" : $"new Dictionary<string, {ElementType(shape, name)}>()",
        };
    }

    private string TypeOf(SchemaShape shape, JsonValue schema, string name) => shape.Kind switch
    {
        ShapeKind.Text => shape.Schema.StringOf("format") switch
        {
            "date-time" => "DateTimeOffset",
            "date" => "DateOnly",
            "uuid" => "Guid",
            _ => "string",
        },
        ShapeKind.Boolean => "bool",
        ShapeKind.Integer => "long",
        ShapeKind.Number => "double",
        ShapeKind.Message => "Message",
        ShapeKind.List => $"IReadOnlyList<{ElementType(shape, CSharpName.Singular(name))}>",
        ShapeKind.Map => $"IReadOnlyDictionary<string, {ElementType(shape, name)}>",
        ShapeKind.Object => RecordFor(shape, name),
        ShapeKind.Enum => EnumFor(shape, schema, name),
        _ => "JsonPayload",
    };

    private string ElementType(SchemaShape collection, string name)
    {
        // A list that holds itself has no C# type that could be written.
        if (!_open.Add(collection.Schema))
            return "JsonPayload";
        var element = _shapes.Of(collection.Element);
        var type = TypeOf(element, collection.Element, name);
        _open.Remove(collection.Schema);
        return (element.IsNullable && element.Kind is not (ShapeKind.Any or ShapeKind.Tuple)) || element.Kind == ShapeKind.Enum ? type + "?" : type;
    }

    private string RecordFor(SchemaShape shape, string name)
    {
        var identity = CanonicalJson.Line(shape.Schema);
        if (_typeBySchema.TryGetValue(identity, out var known))
            return known;
        var type = NewType(identity, shape, name);
        var position = _records.Count;
        var members = Members(type, shape.Schema, isState: false);
        _records.Insert(position, new(type, shape.Schema.StringOf("description") ?? $"The `{shape.Name ?? name}` of the graph's state.", members));
        return type;
    }

    private string EnumFor(SchemaShape shape, JsonValue schema, string name)
    {
        var identity = string.Join("\n", shape.Texts);
        if (_typeBySchema.TryGetValue(identity, out var known))
            return known;
        var type = NewType(identity, shape, name);
        var taken = new HashSet<string>();
        _enums.Add(new(
            type,
            shape.Schema.StringOf("description") ?? schema.StringOf("description") ?? $"The texts of `{shape.Name ?? name}`.",
            [.. shape.Texts.Select(text => new KeyValuePair<string, string>(text, CSharpName.Unique(CSharpName.Pascal(text), taken)))]));
        return type;
    }

    /// <summary>Types carry the graph's name, so that the states of several graphs can stand in one namespace.</summary>
    private string NewType(string identity, SchemaShape shape, string name)
    {
        var own = shape.Name is { } given ? CSharpName.Pascal(given) : name;
        var type = CSharpName.Unique(own.StartsWith(_prefix, System.StringComparison.Ordinal) ? own : _prefix + own, _typeNames);
        _typeBySchema.Add(identity, type);
        return type;
    }

    private string Documentation(string key, JsonValue schema, SchemaShape shape)
    {
        var ofType = shape.Kind is ShapeKind.Object or ShapeKind.Enum ? null : shape.Schema.StringOf("description");
        var text = schema.StringOf("description") ?? ofType ?? $"The key `{key}`.";
        var saysMore = shape.Kind is ShapeKind.Tuple || shape.Alternatives.Count > 0 || shape.Schema["const"] is not null;
        return saysMore ? $"{text.TrimEnd()}\nIt is {SchemaWords.Describe(_shapes, schema)}." : text;
    }
}
