using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Documents;

namespace TypedLangGraph.Drift.Schemas;

/// <summary>Reads the schemas of a document, in either dialect, into what they mean.</summary>
internal sealed class SchemaReader
{
    private readonly ApiDocument _document;
    private readonly SchemaMerger _merger = new();
    private readonly LeafReader _leaves;
    private readonly Dictionary<JsonNode, string> _names;
    private readonly Dictionary<JsonNode, Schema> _read = [];
    private readonly HashSet<JsonNode> _open = [];

    public SchemaReader(ApiDocument document)
    {
        _document = document;
        _names = document.NamedSchemas().ToDictionary(entry => entry.Schema, entry => entry.Name);
        _leaves = new(document, Read);
    }

    /// <exception cref="DriftException">The schema is not one, or a reference in it leads nowhere.</exception>
    public Schema Read(JsonNode? node)
    {
        if (node is JsonValue value && value.TryGetValue<bool>(out var everything))
            return everything ? Schema.Any : new Schema { Kinds = JsonKinds.None };
        if (node is not JsonObject schema)
            throw _document.Unexpected(node, "a schema");
        if (_read.TryGetValue(schema, out var read))
            return read;
        if (!_open.Add(schema))
            throw new DriftException($"{_document.Name}: the schema at {schema.GetPath()} is made of itself.");
        read = Build(schema);
        _open.Remove(schema);
        return _read[schema] = read.Name is null && _names.TryGetValue(schema, out var name) ? read with { Name = name } : read;
    }

    /// <summary>What any of several schemas lets through.</summary>
    public Schema Either(IEnumerable<Schema> schemas) => schemas.Aggregate(_merger.Either);

    private Schema Build(JsonObject node)
    {
        var reference = node["$ref"] is JsonValue target ? Read(_document.Resolve(target.ToString())) : null;
        if (reference is not null && _document.IsVersion30)
            return reference;
        var schema = _leaves.Read(node, _names.GetValueOrDefault(node));
        if (reference is not null)
            schema = _merger.Both(schema, reference);
        schema = Parts(node, "allOf").Aggregate(schema, _merger.Both);
        foreach (var keyword in (string[])["anyOf", "oneOf"])
        {
            if (node.ContainsKey(keyword))
                schema = _merger.Both(schema, EitherOrNull([.. Parts(node, keyword)]));
        }

        return ApiDocument.IsTrue(node["nullable"]) ? schema.OrNull() : schema;
    }

    /// <summary>Null is put aside, so that "this or null" keeps the name of this.</summary>
    private Schema EitherOrNull(Schema[] forms)
    {
        var others = forms.Where(form => form.Kinds != JsonKinds.Null).ToArray();
        if (others.Length == 0)
            return new Schema { Kinds = JsonKinds.Null };
        var schema = Either(others);
        return others.Length < forms.Length ? schema.OrNull() : schema;
    }

    private IEnumerable<Schema> Parts(JsonObject node, string keyword) => node[keyword] switch
    {
        null => [],
        JsonArray { Count: > 0 } parts => parts.Select(Read),
        var other => throw _document.Unexpected(other, "a list of schemas"),
    };
}
