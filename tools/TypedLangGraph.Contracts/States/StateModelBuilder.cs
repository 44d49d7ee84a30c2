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
    private readonly StateHost? _host;
    private readonly string _graphId;

    private StateModelBuilder(string graphId, JsonValue schema, StateHost? host)
    {
        _graphId = graphId;
        _prefix = CSharpName.Pascal(graphId);
        _shapes = new(schema);
        _host = host;
    }

    /// <param name="contract">The graph's contract.</param>
    /// <param name="host">The declared state that the types are written into; null when the state itself is written too.</param>
    public static StateModel Build(GraphContract contract, StateHost? host = null)
    {
        var schema = contract.Schemas[SchemaRole.State];
        return new StateModelBuilder(contract.GraphId, schema ?? JsonValue.True, host).Build(schema);
    }

    private StateModel Build(JsonValue? schema)
    {
        _typeNames.UnionWith(_host?.TakenNames ?? []);
        var name = _host?.Name ?? CSharpName.Unique(_prefix.EndsWith("State", System.StringComparison.Ordinal) ? _prefix : _prefix + "State", _typeNames);
        _typeNames.Add(name);
        var shape = _shapes.Of(schema ?? JsonValue.True);
        string[] keys = shape.Kind == ShapeKind.Object ? [.. shape.Schema["properties"]!.Members.Select(member => member.Key)] : [];
        var members = keys.Length > 0 ? Members(name, shape.Schema, isState: true) : [];
        return new(_graphId, new(name, shape.Schema.StringOf("description") ?? $"The state of the graph `{_graphId}`.", members), _records, _enums)
        {
            WhyEmpty = keys.All(ReservedKeys.Contains) ? WhyEmpty(schema, shape) : null,
            ReservedKeys = [.. keys.Where(ReservedKeys.Contains)],
        };
    }

    private string WhyEmpty(JsonValue? schema, SchemaShape shape) =>
        schema is null ? "The server could not tell the schema of this graph's state. " + Declare
        : shape.Kind is ShapeKind.Any or ShapeKind.Map or ShapeKind.Object ? "The schema that the server tells of this graph's state names no keys. " + Declare
        : $"The state of this graph is no object but {SchemaWords.Describe(_shapes, schema)}, which a record cannot hold. Read it as JSON.";

    private IReadOnlyList<StateMember> Members(string record, JsonValue schema, bool isState)
    {
        var taken = TakenNames.Members(record);
        if (isState)
            taken.UnionWith(_host?.TakenNames ?? []);
        var names = schema["properties"]!.Members.Where(member => !isState || IsWanted(member.Key))
            .ToDictionary(member => member.Key, member => CSharpName.Unique(CSharpName.Pascal(member.Key), taken));
        // A type within the state cannot be called like one of the state's members.
        if (isState && _host is not null)
            _typeNames.UnionWith(names.Values);
        if (isState && _host is { LacksTypes: true })
        {
            foreach (var declared in schema["properties"]!.Members.Where(member => _host.Keys.Contains(member.Key)))
                TypeOf(_shapes.Of(declared.Value), declared.Value, CSharpName.Pascal(declared.Key));
        }

        var required = new HashSet<string>(isState ? [] : schema["required"]?.Items.Select(item => item.Text) ?? []);
        return
        [
            .. schema["properties"]!.Members.Where(member => names.ContainsKey(member.Key))
                .Select(member => Member(member.Key, member.Value, names[member.Key], required.Contains(member.Key), isState ? _host : null)),
        ];
    }

    private bool IsWanted(string key) => !ReservedKeys.Contains(key) && !(_host?.Keys.Contains(key) ?? false);

    private StateMember Member(string key, JsonValue schema, string uniqueName, bool isRequired, StateHost? host)
    {
        var shape = _shapes.Of(schema);
        var name = CSharpName.Pascal(key);
        var type = TypeOf(shape, schema, name);
        var isCollection = shape.Kind is ShapeKind.List or ShapeKind.Map;
        // An enum can get texts that the schema does not have; null stands for those, where null is allowed.
        var isNullable = shape.IsNullable || shape.Kind == ShapeKind.Enum || (isCollection && host is { IsStruct: true });
        return new(key, uniqueName, isNullable || (!isRequired && !isCollection) ? type + "?" : type, Documentation(key, schema, shape, host))
        {
            IsRequired = isRequired,
            Default = isRequired || isNullable || !isCollection ? null : Empty(shape, name),
        };
    }

    /// <summary>Collection expressions are younger than the oldest C# that a state can be declared in.</summary>
    private string Empty(SchemaShape collection, string name) =>
        collection.Kind == ShapeKind.Map ? $"new {Known("Dictionary")}<string, {ElementType(collection, name)}>()"
        : _host is null ? "[]"
        : $"global::System.Array.Empty<{ElementType(collection, CSharpName.Singular(name))}>()";

    private string Known(string type) => _host is null ? type : TypeSpelling.Global(type);

    private string TypeOf(SchemaShape shape, JsonValue schema, string name) => shape.Kind switch
    {
        ShapeKind.Text => shape.Schema.StringOf("format") switch
        {
            "date-time" => Known("DateTimeOffset"),
            "date" => Known("DateOnly"),
            "uuid" => Known("Guid"),
            _ => "string",
        },
        ShapeKind.Boolean => "bool",
        ShapeKind.Integer => "long",
        ShapeKind.Number => "double",
        ShapeKind.Message => Known("Message"),
        ShapeKind.List => $"{Known("IReadOnlyList")}<{ElementType(shape, CSharpName.Singular(name))}>",
        ShapeKind.Map => $"{Known("IReadOnlyDictionary")}<string, {ElementType(shape, name)}>",
        ShapeKind.Object => RecordFor(shape, name),
        ShapeKind.Enum => EnumFor(shape, schema, name),
        _ => Known("JsonPayload"),
    };

    private string ElementType(SchemaShape collection, string name)
    {
        // A list that holds itself has no C# type that could be written.
        if (!_open.Add(collection.Schema))
            return Known("JsonPayload");
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

    private string Documentation(string key, JsonValue schema, SchemaShape shape, StateHost? host)
    {
        var ofType = shape.Kind is ShapeKind.Object or ShapeKind.Enum ? null : shape.Schema.StringOf("description");
        var description = schema.StringOf("description") ?? ofType;
        // Where the members are not written down, only their comments tell where they come from.
        var origin = host is null ? $"The key `{key}`." : $"The key `{key}` of the graph `{_graphId}`.";
        var text = description is null ? origin : host is null ? description : $"{description.TrimEnd()}\n{origin}";
        var saysMore = shape.Kind is ShapeKind.Tuple || shape.Alternatives.Count > 0 || shape.Schema["const"] is not null;
        return saysMore ? $"{text.TrimEnd()}\nIt is {SchemaWords.Describe(_shapes, schema)}." : text;
    }
}
