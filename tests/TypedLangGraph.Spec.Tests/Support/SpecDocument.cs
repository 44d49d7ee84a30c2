using System.Text.Json.Nodes;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>The server's description as JSON, with the parts that rules speak about.</summary>
internal sealed class SpecDocument(JsonObject root)
{
    private static readonly string[] Verbs = ["get", "put", "post", "patch", "delete"];

    public static SpecDocument Load() => new(JsonNode.Parse(File.ReadAllText(SpecFolder.Document))!.AsObject());

    public JsonObject Root => root;

    public JsonObject Schemas => root["components"]!["schemas"]!.AsObject();

    public IEnumerable<(string Path, string Verb, JsonObject Operation)> Operations =>
        from path in root["paths"]!.AsObject()
        from verb in path.Value!.AsObject()
        where Verbs.Contains(verb.Key)
        select (path.Key, verb.Key, verb.Value!.AsObject());

    /// <summary>The operation as docs and errors name it, for example <c>GET /threads/{thread_id}</c>.</summary>
    public static string NameOf((string Path, string Verb, JsonObject Operation) entry) => $"{entry.Verb.ToUpperInvariant()} {entry.Path}";

    /// <summary>Every object in the document with its JSON pointer.</summary>
    public IEnumerable<(string Pointer, JsonObject Object)> Objects() => Objects("#", root);

    public JsonNode? Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, key) => node?[key]);

    public JsonObject Dereference(JsonNode node) =>
        node["$ref"] is { } reference ? Resolve(reference.GetValue<string>())!.AsObject() : node.AsObject();

    private static IEnumerable<(string Pointer, JsonObject Object)> Objects(string pointer, JsonNode? node) => node switch
    {
        JsonObject @object => @object.SelectMany(entry => Objects($"{pointer}/{entry.Key}", entry.Value)).Prepend((pointer, @object)),
        JsonArray array => array.SelectMany((item, index) => Objects($"{pointer}/{index}", item)),
        _ => [],
    };
}
