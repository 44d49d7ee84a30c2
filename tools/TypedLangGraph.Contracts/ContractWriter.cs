using System.Collections.Generic;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts;

/// <summary>Writes a contract's file.</summary>
internal static class ContractWriter
{
    /// <summary>The version of the format. A reader refuses files of a later one.</summary>
    public const int FormatVersion = 1;

    /// <summary>The whole file.</summary>
    public static string Write(GraphContract contract) => CanonicalJson.Write(ToJson(contract, contract.Hash)) + "\n";

    /// <summary>What the hash is made of.</summary>
    public static string WithoutHash(GraphContract contract) => CanonicalJson.Write(ToJson(contract, hash: null)) + "\n";

    private static JsonValue ToJson(GraphContract contract, string? hash)
    {
        var file = new JsonObjectBuilder();
        file.Add("format", JsonValue.Number(FormatVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        file.Add("graph", JsonValue.String(contract.GraphId));
        file.AddIfAny("hash", Text(hash));
        if (contract.Nodes is { } nodes)
        {
            file.Add("nodes", ArrayOf(nodes, Node));
            file.Add("edges", ArrayOf(contract.Edges, Edge));
        }

        file.Add("schemas", Schemas(contract.Schemas));
        var subgraphs = new JsonObjectBuilder();
        foreach (var subgraph in contract.Subgraphs)
            subgraphs.Add(subgraph.Path, Schemas(subgraph.Schemas));
        file.Add("subgraphs", subgraphs.ToValue());
        return file.ToValue();
    }

    private static JsonValue Node(ContractNode node)
    {
        var json = new JsonObjectBuilder();
        json.Add("id", JsonValue.String(node.Id));
        json.AddIfAny("type", Text(node.Type));
        json.AddIfAny("title", Text(node.Title));
        return json.ToValue();
    }

    private static JsonValue Edge(ContractEdge edge)
    {
        var json = new JsonObjectBuilder();
        json.Add("source", JsonValue.String(edge.Source));
        json.Add("target", JsonValue.String(edge.Target));
        if (edge.IsConditional)
            json.Add("conditional", JsonValue.True);
        json.AddIfAny("label", Text(edge.Label));
        return json.ToValue();
    }

    /// <summary>Most graphs take and give their whole state: a schema that equals the state's is written as <c>"state"</c>.</summary>
    private static JsonValue Schemas(SchemaSet schemas)
    {
        var json = new JsonObjectBuilder();
        var state = schemas[SchemaRole.State] is { } schema ? CanonicalJson.Line(schema) : null;
        foreach (var role in SchemaSet.Roles)
        {
            var isState = role != SchemaRole.State && schemas[role] is { } other && CanonicalJson.Line(other) == state;
            json.AddIfAny(SchemaSet.NameOf(role), isState ? JsonValue.String(SchemaSet.NameOf(SchemaRole.State)) : schemas[role]);
        }

        return json.ToValue();
    }

    private static JsonValue? Text(string? text) => text is null ? null : JsonValue.String(text);

    private static JsonValue ArrayOf<T>(IReadOnlyList<T> items, System.Func<T, JsonValue> convert)
    {
        var array = new JsonValue[items.Count];
        for (var i = 0; i < array.Length; i++)
            array[i] = convert(items[i]);
        return JsonValue.Array(array);
    }
}
