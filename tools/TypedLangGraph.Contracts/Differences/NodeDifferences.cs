using System.Collections.Generic;
using System.Linq;

namespace TypedLangGraph.Contracts.Differences;

/// <summary>How nodes and edges differ. A node is renamed when the same edges lead to it and away from it, or when its name is much like the old one.</summary>
internal sealed class NodeDifferences
{
    private readonly Dictionary<string, string> _renamed;

    private NodeDifferences(IReadOnlyList<Rename> renames) => _renamed = renames.ToDictionary(rename => rename.From, rename => rename.To);

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <param name="file">What is checked in.</param>
    /// <param name="server">What the server has.</param>
    /// <param name="owner">The graph, in the words of the sentences.</param>
    public static NodeDifferences Between(GraphContract file, GraphContract server, string owner)
    {
        if (file.Nodes is null || server.Nodes is null)
        {
            var isKnownToServer = server.Nodes is not null;
            return new([])
            {
                Sentences = file.Nodes is null == server.Nodes is null
                    ? []
                    : [$"The nodes of {owner} are {(isKnownToServer ? "known to the server and not to the file" : "known to the file and not to the server")}."],
            };
        }

        var old = file.Nodes.ToDictionary(node => node.Id);
        var @new = server.Nodes.ToDictionary(node => node.Id);
        string[] gone = [.. old.Keys.Where(id => !@new.ContainsKey(id))];
        string[] added = [.. @new.Keys.Where(id => !old.ContainsKey(id))];
        var renames = Renames.Find(gone, added, (from, to) => HasSameEdges(file, from, server, to, added));
        var differences = new NodeDifferences(renames);
        differences.Sentences =
        [
            .. renames.Select(rename => $"The node `{rename.From}` of {owner} is now `{rename.To}`."),
            .. gone.Except(renames.Select(rename => rename.From)).Select(id => $"The node `{id}` of {owner} is gone."),
            .. added.Except(renames.Select(rename => rename.To)).Select(id => $"The node `{id}` of {owner} is new."),
            .. differences.Edges(file, server, gone, added, owner),
        ];
        return differences;
    }

    /// <summary>The path of a subgraph of the file with the names that its nodes have on the server.</summary>
    public string PathOnServer(string path) => string.Join("|", path.Split('|').Select(OnServer));

    private string OnServer(string node) => _renamed.TryGetValue(node, out var name) ? name : node;

    private static bool HasSameEdges(GraphContract file, string from, GraphContract server, string to, string[] added) =>
        Neighbours(file, from, file.Nodes!.Select(node => node.Id).Except(server.Nodes!.Select(node => node.Id))).SetEquals(Neighbours(server, to, added));

    /// <summary>Where a node's edges lead, and from where; neighbours that one side does not have count as any.</summary>
    private static HashSet<string> Neighbours(GraphContract contract, string id, IEnumerable<string> unknown)
    {
        var any = new HashSet<string>(unknown);
        return
        [
            .. contract.Edges.Where(edge => edge.Target == id).Select(edge => "from " + (any.Contains(edge.Source) ? "any" : edge.Source)),
            .. contract.Edges.Where(edge => edge.Source == id).Select(edge => "to " + (any.Contains(edge.Target) ? "any" : edge.Target)),
        ];
    }

    /// <summary>Edges of nodes that are gone or new go without saying.</summary>
    private IEnumerable<string> Edges(GraphContract file, GraphContract server, string[] gone, string[] added, string owner)
    {
        var silent = new HashSet<string>(gone.Where(id => !_renamed.ContainsKey(id)).Concat(added.Except(_renamed.Values)));
        var old = file.Edges.Select(edge => edge with { Source = OnServer(edge.Source), Target = OnServer(edge.Target) }).ToArray();
        ContractEdge[] lost = [.. old.Except(server.Edges).Where(edge => !silent.Contains(edge.Source) && !silent.Contains(edge.Target))];
        ContractEdge[] found = [.. server.Edges.Except(old).Where(edge => !silent.Contains(edge.Source) && !silent.Contains(edge.Target))];
        foreach (var edge in lost.Where(edge => !found.Any(other => IsBetweenSame(edge, other))))
            yield return $"The edge from `{edge.Source}` to `{edge.Target}` of {owner} is gone.";
        foreach (var edge in found)
        {
            yield return lost.Any(other => IsBetweenSame(edge, other))
                ? $"The edge from `{edge.Source}` to `{edge.Target}` of {owner} is now {(edge.IsConditional ? "conditional" : "unconditional")}"
                    + (edge.Label is null ? "." : $", with the label \"{edge.Label}\".")
                : $"The {(edge.IsConditional ? "conditional " : "")}edge from `{edge.Source}` to `{edge.Target}` of {owner} is new.";
        }
    }

    private static bool IsBetweenSame(ContractEdge left, ContractEdge right) => left.Source == right.Source && left.Target == right.Target;
}
