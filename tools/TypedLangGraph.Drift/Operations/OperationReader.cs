using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Operations;

/// <summary>Reads the operations of a document.</summary>
internal sealed partial class OperationReader(ApiDocument document)
{
    private static readonly string[] Verbs = ["get", "put", "post", "patch", "delete", "head", "options", "trace"];

    /// <summary>OpenAPI says of these headers that describing them as parameters means nothing.</summary>
    private static readonly HashSet<string> IgnoredHeaders = new(["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

    private readonly SchemaReader _schemas = new(document);

    /// <exception cref="DriftException">The document contradicts itself.</exception>
    public IReadOnlyList<Operation> Read() =>
    [
        .. from path in document.Root["paths"]!.AsObject()
           where path.Key.StartsWith('/')
           let item = document.Dereference(path.Value)
           from verb in Verbs
           where item.ContainsKey(verb)
           select Read(verb.ToUpperInvariant(), path.Key, item, document.Dereference(item[verb])),
    ];

    private Operation Read(string verb, string path, JsonObject item, JsonObject operation) => new(
        $"{verb} {path}",
        $"{verb} {Hole().Replace(path, "{}")}",
        ReadParameters(path, item, operation),
        operation["requestBody"] is { } body ? ReadContent(document.Dereference(body)) : Content.None,
        ReadAnswer(operation));

    /// <summary>A parameter of the operation takes the place of the path's parameter with the same name.</summary>
    private List<Parameter> ReadParameters(string path, JsonObject item, JsonObject operation) =>
    [
        .. Parameters(item).Concat(Parameters(operation)).Select(node => ReadParameter(path, node!)).OfType<Parameter>()
            .GroupBy(parameter => parameter.Key).Select(same => same.Last()),
    ];

    private static JsonArray Parameters(JsonObject node) => node["parameters"] as JsonArray ?? [];

    private Parameter? ReadParameter(string path, JsonNode node)
    {
        var described = document.Dereference(node);
        var (place, name) = (described["in"]?.ToString(), described["name"]?.ToString() ?? throw document.Unexpected(described, "a parameter with a name"));
        if (place == "header" && IgnoredHeaders.Contains(name))
            return null;
        var key = place switch
        {
            "path" => $"path {Hole().Matches(path).Select(hole => hole.Value).ToList().IndexOf($"{{{name}}}")}",
            "header" => $"header {name.ToLowerInvariant()}",
            _ => $"{place} {name}",
        };
        var component = node["$ref"]?.ToString().Split('/')[^1];
        var schema = ReadSchema(described["schema"] ?? (described["content"] as JsonObject)?.FirstOrDefault().Value?["schema"]);
        return new Parameter(key, $"{place} {name}", component, ApiDocument.IsTrue(described["required"]), schema);
    }

    private Content ReadContent(JsonObject node) => new(
        ApiDocument.IsTrue(node["required"]),
        ByType((node["content"] as JsonObject ?? []).Select(media => (media.Key.Split(';')[0].Trim(), ReadSchema(media.Value?["schema"])))));

    private Content ReadAnswer(JsonObject operation)
    {
        var answers = operation["responses"] as JsonObject ?? [];
        var success = answers.Where(answer => answer.Key.StartsWith('2')).Select(answer => answer.Value);
        var contents = (success.Any() ? success : answers.Where(answer => answer.Key == "default").Select(answer => answer.Value))
            .Select(answer => ReadContent(document.Dereference(answer)).Media);
        return new Content(false, ByType(contents.SelectMany(media => media).Select(media => (media.Key, media.Value))));
    }

    private ImmutableSortedDictionary<string, Schema> ByType(IEnumerable<(string Type, Schema Schema)> media) => media
        .GroupBy(entry => entry.Type, StringComparer.OrdinalIgnoreCase)
        .ToImmutableSortedDictionary(same => same.Key, same => _schemas.Either(same.Select(entry => entry.Schema)), StringComparer.OrdinalIgnoreCase);

    private Schema ReadSchema(JsonNode? node) => node is null ? Schema.Any : _schemas.Read(node);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
