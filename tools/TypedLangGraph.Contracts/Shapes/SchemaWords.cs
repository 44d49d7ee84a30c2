using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Shapes;

/// <summary>Says in words what a schema allows.</summary>
internal static class SchemaWords
{
    private const int MostNames = 6;

    /// <summary>A list can hold itself by way of its definition.</summary>
    private const int MaxDepth = 3;

    /// <summary>For example <c>a list of texts, or null</c>.</summary>
    public static string Describe(SchemaShapes shapes, JsonValue schema)
    {
        var shape = shapes.Of(schema);
        return One(shapes, shape, 0) + (shape.IsNullable ? ", or null" : "");
    }

    private static string One(SchemaShapes shapes, SchemaShape shape, int depth) => shape.Kind switch
    {
        ShapeKind.Text when shape.Schema.StringOf("const") is { } text => $"the text \"{text}\"",
        ShapeKind.Text when shape.Schema.StringOf("format") is { } format => $"a text ({format})",
        ShapeKind.Text => "a text",
        ShapeKind.Boolean => "true or false",
        ShapeKind.Integer => "a whole number",
        ShapeKind.Number => "a number",
        ShapeKind.Enum => "one of " + Names(shape.Texts.Select(text => $"\"{text}\"")),
        ShapeKind.List => "a list of " + Many(shapes, shapes.Of(shape.Element), depth + 1),
        ShapeKind.Tuple => $"a tuple of {shape.Schema["prefixItems"]!.Items.Count}",
        ShapeKind.Map => "a map to " + Many(shapes, shapes.Of(shape.Element), depth + 1),
        ShapeKind.Object => "an object with " + Names(shape.Schema["properties"]!.Members.Select(member => $"`{member.Key}`")),
        ShapeKind.Message => "a message",
        _ when depth < MaxDepth && shape.Alternatives.Count > 0 && shape.Alternatives.All(alternative => alternative.Kind == JsonKind.Object && alternative["anyOf"] is null) =>
            string.Join(" or ", shape.Alternatives.Select(shapes.Of).Select(alternative => alternative.Kind == ShapeKind.Any ? "null or something" : One(shapes, alternative, depth + 1)).Distinct()),
        _ => "any JSON",
    };

    private static string Many(SchemaShapes shapes, SchemaShape shape, int depth) => (shape.IsNullable ? "nullable " : "") + shape.Kind switch
    {
        _ when depth > MaxDepth => "values",
        ShapeKind.Text => "texts",
        ShapeKind.Boolean => "true or false",
        ShapeKind.Integer => "whole numbers",
        ShapeKind.Number => "numbers",
        ShapeKind.Message => "messages",
        ShapeKind.Object => "objects with " + Names(shape.Schema["properties"]!.Members.Select(member => $"`{member.Key}`")),
        ShapeKind.List => "lists of " + Many(shapes, shapes.Of(shape.Element), depth + 1),
        ShapeKind.Any => "any JSON",
        _ => "values, each " + One(shapes, shape, depth + 1),
    };

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return string.Join(", ", all.Take(MostNames)) + (all.Length > MostNames ? $" and {all.Length - MostNames} more" : "");
    }
}
