using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Building;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Tool.Server;

/// <summary>Asks a server for what its graphs promise.</summary>
internal sealed class ServerContracts(LangGraphClient client)
{
    /// <summary>The ids of all graphs that the server's assistants run, sorted.</summary>
    public async Task<IReadOnlyList<string>> ListGraphsAsync(CancellationToken cancellationToken)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        var options = new AssistantSearchOptions { PageSize = 1000, Select = [AssistantField.AssistantId, AssistantField.GraphId] };
        await foreach (var assistant in client.Assistants.SearchAsync(options, cancellationToken))
            ids.Add(assistant.GraphId);
        return [.. ids];
    }

    /// <summary>
    /// The contract of an assistant's graph. Endpoints: <c>GET /assistants/{assistant_id}/schemas</c>, <c>…/graph</c> and <c>…/subgraphs</c>.
    /// </summary>
    /// <exception cref="LangGraphException">The server does not answer, or there is no such assistant.</exception>
    /// <exception cref="ContractFormatException">A schema is too large or too deep.</exception>
    public async Task<GraphContract> GetAsync(string assistant, CancellationToken cancellationToken)
    {
        var schemas = await client.Assistants.GetSchemasAsync(assistant, cancellationToken);
        var drawing = await DrawAsync(assistant, cancellationToken);
        var subgraphs = await client.Assistants.GetSubgraphsAsync(assistant, new() { Recurse = true }, cancellationToken);
        return new(
            schemas.GraphId,
            drawing?.Nodes.Select(Node),
            drawing?.Edges.Select(edge => new ContractEdge(Id(edge.Source), Id(edge.Target), edge.Conditional ?? false, edge.Data)) ?? [],
            new(role => Schema(role switch
            {
                SchemaRole.State => schemas.StateSchema,
                SchemaRole.Input => schemas.InputSchema,
                SchemaRole.Output => schemas.OutputSchema,
                SchemaRole.Config => schemas.ConfigSchema,
                _ => schemas.ContextSchema,
            })),
            subgraphs.Select(subgraph => new SubgraphContract(subgraph.Key, new(role => Schema(role switch
            {
                SchemaRole.State => subgraph.Value.StateSchema,
                SchemaRole.Input => subgraph.Value.InputSchema,
                SchemaRole.Output => subgraph.Value.OutputSchema,
                SchemaRole.Config => subgraph.Value.ConfigSchema,
                _ => subgraph.Value.ContextSchema,
            })))));
    }

    /// <summary>Null when the server draws in a form that this version does not read.</summary>
    private async Task<AssistantGraph?> DrawAsync(string assistant, CancellationToken cancellationToken)
    {
        try
        {
            return await client.Assistants.GetGraphAsync(assistant, cancellationToken: cancellationToken);
        }
        catch (ResponseFormatException)
        {
            return null;
        }
    }

    private static ContractNode Node(AssistantGraphNode node)
    {
        var id = Id(node.Id);
        var title = node.Data is { } data ? JsonParser.Parse(data.ToString()).StringOf("name") : null;
        // Compiled graphs are all called the same unless somebody names them.
        return new(id, node.Type, title == id || title == "LangGraph" ? null : title);
    }

    /// <summary>Servers number the nodes of functional graphs.</summary>
    private static string Id(JsonPayload id)
    {
        var json = JsonParser.Parse(id.ToString());
        return json.Kind == JsonKind.String ? json.Text : CanonicalJson.Line(json);
    }

    private static JsonValue? Schema(JsonPayload? schema) =>
        schema is { IsNull: false } payload ? SchemaCanonicalizer.Canonicalize(JsonParser.Parse(payload.ToString())) : null;
}
