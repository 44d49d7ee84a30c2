using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Building;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Shapes;

/// <summary>Reads the shapes out of one canonical schema, of which both dialects are left: unions as <c>anyOf</c> and as arrays of types.</summary>
internal sealed class SchemaShapes
{
    /// <summary>A union can hold itself by way of its definition.</summary>
    private const int MaxDepth = 50;

    private readonly SchemaDefinitions _definitions;
    private int _depth;

    public SchemaShapes(JsonValue root) => _definitions = new(root);

    /// <summary>The shape of the schema or of a part of it.</summary>
    public SchemaShape Of(JsonValue schema)
    {
        string? name = null;
        var isCircular = false;
        for (var seen = new HashSet<string>(); SchemaDefinitions.NameOf(schema) is { } next && !isCircular; name ??= next)
        {
            isCircular = !seen.Add(next);
            schema = _definitions.Find(next) ?? JsonValue.True;
        }

        if (isCircular || _depth >= MaxDepth || schema.Kind != JsonKind.Object)
            return new(ShapeKind.Any, JsonValue.True);
        _depth++;
        var shape = Of(schema, name ?? schema.StringOf("title"));
        _depth--;
        return shape;
    }

    private SchemaShape Of(JsonValue schema, string? name)
    {
        if (MessageSchemas.IsCanonical(schema))
            return new(ShapeKind.Message, schema);
        if (schema["enum"] is { Kind: JsonKind.Array } values)
            return OfValues(schema, name, values.Items);
        if (schema["const"] is { } single)
            return OfConst(OfValues(schema, name, [single]));
        if ((schema["anyOf"] ?? schema["oneOf"]) is { Kind: JsonKind.Array } union)
            return Named(OfUnion(schema, union.Items), name);
        if (schema["allOf"] is { Kind: JsonKind.Array } parts)
            return Intersection.Of(schema, parts.Items.Select(Of)) is { } merged ? new(ShapeKind.Object, merged) { Name = name } : new(ShapeKind.Any, schema);
        return schema["type"] is { Kind: JsonKind.Array } types
            ? OfTypes(schema, name, [.. types.Items.Select(type => type.Text)])
            : OfType(schema, name, schema.StringOf("type"));
    }

    private static SchemaShape Named(SchemaShape shape, string? name) => shape.Name is null ? shape with { Name = name } : shape;

    /// <summary>A single text makes no enum: it is what tells an object from others.</summary>
    private static SchemaShape OfConst(SchemaShape shape) => shape.Kind == ShapeKind.Enum ? shape with { Kind = ShapeKind.Text } : shape;

    private static SchemaShape OfValues(JsonValue schema, string? name, IReadOnlyList<JsonValue> values)
    {
        var others = values.Where(value => value.Kind != JsonKind.Null).ToArray();
        var kind = others.Length == 0 ? ShapeKind.Any
            : others.All(value => value.Kind == JsonKind.String) ? ShapeKind.Enum
            : others.All(value => value.Kind is JsonKind.True or JsonKind.False) ? ShapeKind.Boolean
            : others.All(value => value.Kind == JsonKind.Number) ? others.All(IsWhole) ? ShapeKind.Integer : ShapeKind.Number
            : ShapeKind.Any;
        return new(kind, schema)
        {
            Name = name,
            IsNullable = others.Length < values.Count,
            Texts = kind == ShapeKind.Enum ? [.. others.Select(value => value.Text).Distinct()] : [],
            Alternatives = kind == ShapeKind.Any ? values : [],
        };
    }

    private SchemaShape OfUnion(JsonValue schema, IReadOnlyList<JsonValue> alternatives)
    {
        var shapes = alternatives.Where(alternative => alternative.StringOf("type") != "null").Select(Of).ToArray();
        var isNullable = shapes.Length < alternatives.Count || shapes.Any(shape => shape.IsNullable);
        if (shapes.Length == 1)
            return shapes[0] with { IsNullable = isNullable };
        if (shapes.Length > 0 && shapes.All(shape => shape.Kind == ShapeKind.Enum || (shape.Kind == ShapeKind.Text && shape.Schema["const"] is not null)))
        {
            return new(ShapeKind.Enum, schema)
            {
                IsNullable = isNullable,
                Texts = [.. shapes.SelectMany(shape => shape.Kind == ShapeKind.Enum ? shape.Texts : [shape.Schema.StringOf("const")!]).Distinct()],
            };
        }

        var kind = shapes.Length == 0 ? ShapeKind.Any
            : shapes.All(shape => shape.Kind is ShapeKind.Integer or ShapeKind.Number) ? ShapeKind.Number
            : shapes.All(shape => shape.Kind is ShapeKind.Text or ShapeKind.Enum) ? ShapeKind.Text
            : shapes.All(shape => shape.Kind is ShapeKind.Boolean) ? ShapeKind.Boolean
            : shapes.All(shape => shape.Kind is ShapeKind.Message) ? ShapeKind.Message
            : ShapeKind.Any;
        return new(kind, schema) { IsNullable = isNullable, Alternatives = alternatives };
    }

    private SchemaShape OfTypes(JsonValue schema, string? name, IReadOnlyList<string> types)
    {
        var others = types.Where(type => type != "null").ToArray();
        var shape = others.Length == 1 ? OfType(schema, name, others[0])
            : others.Length > 0 && others.All(type => type is "integer" or "number") ? OfType(schema, name, "number")
            : new(ShapeKind.Any, schema) { Alternatives = [.. others.Select(type => JsonValue.Object([new("type", JsonValue.String(type))]))] };
        return shape with { IsNullable = others.Length < types.Count };
    }

    private static SchemaShape OfType(JsonValue schema, string? name, string? type) => type switch
    {
        "string" => new(ShapeKind.Text, schema),
        "boolean" => new(ShapeKind.Boolean, schema),
        "integer" => new(ShapeKind.Integer, schema),
        "number" => new(ShapeKind.Number, schema),
        "array" when schema["prefixItems"] is not null => new(ShapeKind.Tuple, schema),
        "array" => new(ShapeKind.List, schema) { Element = schema["items"] ?? JsonValue.True },
        "object" or null when schema["properties"] is { Members.Count: > 0 } => new(ShapeKind.Object, schema) { Name = name },
        "object" when schema["additionalProperties"] is { Kind: not JsonKind.False } values => new(ShapeKind.Map, schema) { Element = values },
        _ => new(ShapeKind.Any, schema) { IsNullable = type == "null" },
    };

    private static bool IsWhole(JsonValue number) => number.Text.All(character => character is '-' or (>= '0' and <= '9'));
}
