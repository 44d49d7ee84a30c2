using System.Text.Json.Nodes;

namespace TypedLangGraph.Drift.Tests.Support;

/// <summary>
/// Our document as a server would write it that knows nothing of it: OpenAPI 3.1, no schema with the name that we gave it, values and plain
/// objects in place, nothing of ours beyond OpenAPI.
/// </summary>
internal sealed class Rendition
{
    private const string Prefix = "#/components/schemas/";

    private readonly JsonObject _document;
    private readonly HashSet<string> _open = [];

    private Rendition(JsonObject document) => _document = document;

    public static JsonObject Of(JsonObject document) => new Rendition(document).Write();

    private JsonObject Write()
    {
        var schemas = new JsonObject();
        foreach (var (name, schema) in _document["components"]!["schemas"]!.AsObject())
            schemas[Renamed(name)] = Rewrite(schema!.DeepClone());
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "A server", ["version"] = "1" },
            ["paths"] = Rewrite(_document["paths"]!.DeepClone()),
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private JsonNode? Rewrite(JsonNode? node) => node switch
    {
        JsonObject @object => RewriteObject(@object),
        JsonArray array => new JsonArray([.. array.Select(item => Rewrite(item?.DeepClone()))]),
        _ => node?.DeepClone(),
    };

    private JsonNode RewriteObject(JsonObject node)
    {
        if (node["$ref"] is { } reference)
            return Follow(reference.GetValue<string>());
        if (node["allOf"] is JsonArray { Count: 1 } only)
            return OrNull(node, Rewrite(only[0]!.DeepClone())!);
        var written = new JsonObject();
        foreach (var (key, value) in node)
        {
            if (key is "nullable" || key.StartsWith("x-", StringComparison.Ordinal))
                continue;
            written[key == "oneOf" ? "anyOf" : key] = Rewrite(value?.DeepClone());
        }

        if (written["enum"] is JsonArray { Count: 1 } single)
        {
            written["const"] = single[0]!.DeepClone();
            written.Remove("enum");
        }

        return OrNull(node, written);
    }

    /// <summary>Null is a second type where there is one type, and a form of its own elsewhere.</summary>
    private static JsonNode OrNull(JsonObject node, JsonNode written)
    {
        if (node["nullable"]?.GetValue<bool>() is not true)
            return written;
        if (written["type"] is JsonValue type && written["enum"] is null)
        {
            written["type"] = new JsonArray(type.DeepClone(), "null");
            return written;
        }

        return new JsonObject { ["anyOf"] = new JsonArray(written, new JsonObject { ["type"] = "null" }) };
    }

    /// <summary>What is shared is written in place; a schema that would contain itself, and every third one, keeps a name of its own.</summary>
    private JsonNode Follow(string reference)
    {
        var target = reference.Split('/').Skip(1).Aggregate((JsonNode)_document, (node, key) => node[key]!);
        if (!reference.StartsWith(Prefix, StringComparison.Ordinal))
            return Rewrite(target.DeepClone())!;
        var name = reference[Prefix.Length..];
        if (target["enum"] is null && (name.Length % 3 == 0 || _open.Count > 2 || !_open.Add(name)))
            return new JsonObject { ["$ref"] = Prefix + Renamed(name) };
        var written = Rewrite(target.DeepClone())!;
        _open.Remove(name);
        return written;
    }

    private static string Renamed(string name) => $"Server{name}Model";
}
