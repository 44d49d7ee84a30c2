using System.Globalization;
using System.Linq;
using TypedLangGraph.Contracts.Building;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts;

/// <summary>Reads a contract's file. Members that this version does not know are passed over.</summary>
internal static class ContractReader
{
    private const string Remedy = "Write it anew with \"typed-langgraph pull\".";

    /// <exception cref="ContractFormatException">The text is no contract of a format that this version reads.</exception>
    public static GraphContract Read(string text)
    {
        var file = Parse(text);
        if (!int.TryParse(file["format"] is { Kind: JsonKind.Number } format ? format.Text : null, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new ContractFormatException("It has no \"format\", so it is not the contract of a graph. " + Remedy);
        if (version != ContractWriter.FormatVersion)
            throw new ContractFormatException(
                $"Its format is {version}; this version reads format {ContractWriter.FormatVersion}. "
                + "Update TypedLangGraph and the tool to the same version.");

        return new(
            Required(file, "graph", "It"),
            file["nodes"]?.Items.Select(Node),
            file["edges"]?.Items.Select(Edge) ?? [],
            Schemas(Object(file, "schemas"), "schemas"),
            Object(file, "subgraphs").Members.Select(member => new SubgraphContract(member.Key, Schemas(member.Value, member.Key))))
        {
            StatedHash = file.StringOf("hash"),
        };
    }

    private static JsonValue Parse(string text)
    {
        try
        {
            return JsonParser.Parse(text) is { Kind: JsonKind.Object } file ? file : throw new ContractFormatException("It is not a JSON object. " + Remedy);
        }
        catch (JsonFormatException exception)
        {
            throw new ContractFormatException($"It is not JSON: {exception.Message}. {Remedy}", exception);
        }
    }

    private static ContractNode Node(JsonValue node) => new(Required(node, "id", "A node"), node.StringOf("type"), node.StringOf("title"));

    private static ContractEdge Edge(JsonValue edge) =>
        new(Required(edge, "source", "An edge"), Required(edge, "target", "An edge"), edge["conditional"]?.Kind == JsonKind.True, edge.StringOf("label"));

    private static SchemaSet Schemas(JsonValue schemas, string where)
    {
        if (schemas.Kind != JsonKind.Object)
            throw new ContractFormatException($"\"{where}\" is not a JSON object. {Remedy}");
        return new(role => Schema(schemas, SchemaSet.NameOf(role), where));
    }

    private static JsonValue? Schema(JsonValue schemas, string name, string where)
    {
        var schema = schemas[name];
        if (schema is { Kind: JsonKind.String })
        {
            schema = schemas[schema.Text] is { Kind: not JsonKind.String } same
                ? same
                : throw new ContractFormatException($"The {name} schema in \"{where}\" is said to be that of \"{schema.Text}\", which is not there. {Remedy}");
        }

        return schema is null ? null : SchemaCanonicalizer.Canonicalize(schema);
    }

    private static JsonValue Object(JsonValue file, string name) =>
        file[name] is not { } value ? JsonValue.Object([])
        : value.Kind == JsonKind.Object ? value
        : throw new ContractFormatException($"\"{name}\" is not a JSON object. {Remedy}");

    private static string Required(JsonValue value, string name, string owner) =>
        value.StringOf(name) ?? throw new ContractFormatException($"{owner} has no \"{name}\". {Remedy}");
}
