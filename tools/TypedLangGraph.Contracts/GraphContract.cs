using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedLangGraph.Contracts;

/// <summary>What a deployed graph promises: its schemas, nodes, edges and subgraphs. Contracts with the same content are equal.</summary>
internal sealed class GraphContract : IEquatable<GraphContract>
{
    private readonly Lazy<string> _hash;

    /// <summary>Sorts what servers give in no order that can be relied on.</summary>
    public GraphContract(
        string graphId, IEnumerable<ContractNode>? nodes, IEnumerable<ContractEdge> edges, SchemaSet schemas, IEnumerable<SubgraphContract> subgraphs)
    {
        GraphId = graphId;
        Nodes = nodes?.OrderBy(node => node.Id, StringComparer.Ordinal).ToArray();
        Edges =
        [
            .. edges.Distinct()
                .OrderBy(edge => edge.Source, StringComparer.Ordinal)
                .ThenBy(edge => edge.Target, StringComparer.Ordinal)
                .ThenBy(edge => edge.IsConditional)
                .ThenBy(edge => edge.Label, StringComparer.Ordinal),
        ];
        Schemas = schemas;
        Subgraphs = [.. subgraphs.OrderBy(subgraph => subgraph.Path, StringComparer.Ordinal)];
        _hash = new(() => ContractHash.Of(this));
    }

    /// <summary>The graph's id.</summary>
    public string GraphId { get; }

    /// <summary>The nodes by id, start and end included; null when the server's answer does not tell them.</summary>
    public IReadOnlyList<ContractNode>? Nodes { get; }

    /// <summary>The edges, sorted by source and target.</summary>
    public IReadOnlyList<ContractEdge> Edges { get; }

    public SchemaSet Schemas { get; }

    /// <summary>The subgraphs by path, those of subgraphs included.</summary>
    public IReadOnlyList<SubgraphContract> Subgraphs { get; }

    /// <summary>The hash that the file states; null for a contract that comes from a server.</summary>
    public string? StatedHash { get; init; }

    /// <summary>The hash of the content.</summary>
    public string Hash => _hash.Value;

    /// <summary>True when somebody has edited the file since it was written.</summary>
    public bool IsEdited => StatedHash is not null && StatedHash != Hash;

    public bool Equals(GraphContract? other) => other is not null && other.Hash == Hash;

    public override bool Equals(object? obj) => Equals(obj as GraphContract);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);
}
