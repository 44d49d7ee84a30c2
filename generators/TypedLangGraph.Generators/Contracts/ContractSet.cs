using System;
using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.States;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Contracts;

/// <summary>All contracts of a project, by the ids of their graphs. Of several for one graph the first by path counts.</summary>
/// <param name="Files">One file for each graph, by the graph's id.</param>
internal sealed record ContractSet(EquatableArray<ContractFile> Files)
{
    public static ContractSet Of(IEnumerable<ContractFile> files) => new(new EquatableArray<ContractFile>(
        files.Where(static file => file.Contract is not null)
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .GroupBy(static file => file.Contract!.GraphId)
            .Select(static group => group.First())
            .OrderBy(static file => file.Contract!.GraphId, StringComparer.Ordinal)
            .ToArray()));

    public GraphContract? Find(string graphId) => Files.FirstOrDefault(file => file.Contract!.GraphId == graphId)?.Contract;

    /// <summary>What stands before the names of a graph's classes; ids that give the same C# name are numbered.</summary>
    public string? NameOf(ContractFile file)
    {
        if (!Files.Contains(file))
            return null;

        var taken = new HashSet<string>();
        foreach (var other in Files)
        {
            var name = CSharpName.Unique(CSharpName.Pascal(other.Contract!.GraphId), taken);
            if (other.Equals(file))
                return name;
        }

        return null;
    }
}
