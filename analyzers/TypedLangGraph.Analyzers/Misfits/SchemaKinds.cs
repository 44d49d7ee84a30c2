using System.Linq;
using TypedLangGraph.Contracts.Json;
using TypedLangGraph.Contracts.Shapes;

namespace TypedLangGraph.Analyzers.Misfits;

/// <summary>Which kinds of JSON values a schema allows.</summary>
internal static class SchemaKinds
{
    /// <returns>None when the schema does not say; whether null is allowed is not part of it.</returns>
    public static JsonKinds Of(SchemaShapes shapes, SchemaShape shape) => shape.Kind switch
    {
        ShapeKind.Text or ShapeKind.Enum => JsonKinds.Text,
        ShapeKind.Boolean => JsonKinds.Boolean,
        ShapeKind.Integer or ShapeKind.Number => JsonKinds.Number,
        ShapeKind.List or ShapeKind.Tuple => JsonKinds.Array,
        ShapeKind.Map or ShapeKind.Object or ShapeKind.Message => JsonKinds.Object,
        _ => OfUnion(shapes, shape),
    };

    private static JsonKinds OfUnion(SchemaShapes shapes, SchemaShape shape)
    {
        var all = JsonKinds.None;
        foreach (var alternative in shape.Alternatives.Where(static alternative => alternative.StringOf("type") != "null"))
        {
            // A union may hold itself, or a part that can be anything.
            var kinds = alternative.Kind == JsonKind.Object && shapes.Of(alternative) is { Kind: not ShapeKind.Any } part ? Of(shapes, part) : JsonKinds.None;
            if (kinds == JsonKinds.None)
                return JsonKinds.None;
            all |= kinds;
        }

        return all;
    }
}
