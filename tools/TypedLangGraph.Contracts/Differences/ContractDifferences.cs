using System.Collections.Generic;
using System.Linq;

namespace TypedLangGraph.Contracts.Differences;

/// <summary>Explains how a server's graph differs from the contract that is checked in, one sentence for each difference.</summary>
internal static class ContractDifferences
{
    /// <param name="file">What is checked in.</param>
    /// <param name="server">What the server has.</param>
    /// <returns>The differences; none when the content is the same.</returns>
    public static IReadOnlyList<string> Explain(GraphContract file, GraphContract server)
    {
        if (file.Equals(server))
            return [];

        var owner = $"graph `{server.GraphId}`";
        var nodes = NodeDifferences.Between(file, server, owner);
        string[] all =
        [
            .. nodes.Sentences,
            .. SchemaSetDifferences.Explain(file.Schemas, server.Schemas, owner),
            .. Subgraphs(file, server, nodes, owner),
        ];
        return all.Length > 0 ? all : [$"The {owner} differs in details that have no effect on C#."];
    }

    private static IEnumerable<string> Subgraphs(GraphContract file, GraphContract server, NodeDifferences nodes, string owner)
    {
        var old = file.Subgraphs.ToDictionary(subgraph => nodes.PathOnServer(subgraph.Path));
        var @new = server.Subgraphs.ToDictionary(subgraph => subgraph.Path);
        foreach (var path in old.Keys.Where(path => !@new.ContainsKey(path)))
            yield return $"The subgraph `{path}` of {owner} is gone.";
        foreach (var path in @new.Keys.Where(path => !old.ContainsKey(path)))
            yield return $"The subgraph `{path}` of {owner} is new.";
        foreach (var path in @new.Keys.Where(old.ContainsKey))
        {
            foreach (var sentence in SchemaSetDifferences.Explain(old[path].Schemas, @new[path].Schemas, $"subgraph `{path}` of {owner}"))
                yield return sentence;
        }
    }
}
