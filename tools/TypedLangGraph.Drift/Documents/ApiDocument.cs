using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Drift.Documents;

/// <summary>An OpenAPI document, version 3.0 or 3.1, as JSON.</summary>
internal sealed class ApiDocument
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128, AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ApiDocument(string name, JsonObject root)
    {
        Name = name;
        Root = root;
    }

    /// <summary>What the document is called in messages and reports.</summary>
    public string Name { get; }

    public JsonObject Root { get; }

    /// <summary>Whether it is written in the older dialect, in which a reference has no siblings.</summary>
    public bool IsVersion30 => Version.StartsWith("3.0", StringComparison.Ordinal);

    private string Version => Root["openapi"] is JsonValue version ? version.ToString() : string.Empty;

    /// <summary>The document as it is written to a file.</summary>
    public string Write() => Root.ToJsonString(Writing) + "\n";

    /// <exception cref="DriftException">The text is not an OpenAPI document of a known version.</exception>
    public static ApiDocument Parse(ReadOnlySpan<byte> json, string name)
    {
        var document = new ApiDocument(name, ParseObject(json, name));
        if (document.Version is not (['3', '.', '0' or '1'] or ['3', '.', '0' or '1', '.', ..]))
        {
            var version = document.Root["openapi"]?.ToJsonString() ?? "absent";
            throw new DriftException($"{name} is not an OpenAPI document of version 3.0 or 3.1: its \"openapi\" is {version}.");
        }

        if (document.Root["paths"] is not JsonObject)
            throw new DriftException($"{name} has no object \"paths\", so there is nothing to compare.");
        return document;
    }

    /// <summary>What a reference points to.</summary>
    /// <exception cref="DriftException">It points into another document, or to nothing.</exception>
    public JsonNode Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            throw new DriftException($"{Name} refers to {reference}, which is outside of it. Bundle the document into one file first.");
        JsonNode? node = Root;
        foreach (var segment in reference[2..].Split('/'))
        {
            var key = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonObject @object => @object[key],
                JsonArray array when int.TryParse(key, out var index) && index >= 0 && index < array.Count => array[index],
                _ => null,
            };
        }

        return node ?? throw new DriftException($"{Name} refers to {reference}, which it does not contain.");
    }

    /// <summary>Follows the references that stand where a parameter, a body or an answer is expected.</summary>
    /// <exception cref="DriftException">A reference leads nowhere, or back to itself; or what it leads to is no object.</exception>
    public JsonObject Dereference(JsonNode? node)
    {
        for (var steps = 0; steps < 16; steps++)
        {
            if (node is not JsonObject @object)
                throw Unexpected(node, "an object");
            if (@object["$ref"] is not JsonValue reference)
                return @object;
            node = Resolve(reference.ToString());
        }

        throw new DriftException($"{Name}: the reference at {node!.GetPath()} leads back to itself.");
    }

    /// <summary>The names of the schemas that have one.</summary>
    public IEnumerable<(string Name, JsonNode Schema)> NamedSchemas() =>
        from entry in (Root["components"] as JsonObject)?["schemas"] as JsonObject ?? []
        where entry.Value is not null
        select (entry.Key, entry.Value);

    public static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public DriftException Unexpected(JsonNode? node, string expected) =>
        new($"{Name}: expected {expected} at {node?.GetPath() ?? "a place where there is null"}.");

    private static JsonObject ParseObject(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json.ToArray(), Options);
            return JsonObject.Create(document.RootElement.Clone()) ?? throw new DriftException($"{name} is not a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new DriftException($"{name} is not JSON: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new DriftException($"{name} is not a JSON object.");
        }
    }
}
