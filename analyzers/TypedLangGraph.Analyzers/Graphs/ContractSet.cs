using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedLangGraph.Analyzers.Graphs;

/// <summary>The contracts of a compilation, by their graphs.</summary>
internal sealed class ContractSet
{
    private readonly Dictionary<string, KnownGraph> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AdditionalText>> _filesById = new(StringComparer.Ordinal);

    private readonly Dictionary<AdditionalText, ContractFile> _files = new();

    private ContractSet()
    {
    }

    /// <summary>The ids of all graphs that a contract describes.</summary>
    public IEnumerable<string> GraphIds => _filesById.Keys;

    /// <returns>Null when the compilation has no contract: then no rule about contracts has anything to do.</returns>
#pragma warning disable RS1012 // The analyzers that ask register their own actions when there are contracts.
    public static ContractSet? Find(CompilationStartAnalysisContext start)
#pragma warning restore RS1012
    {
        ContractSet? set = null;
        foreach (var file in start.Options.AdditionalFiles)
        {
            if (ContractFile.IsContract(file)
                && file.GetText(start.CancellationToken) is { } text
                && start.TryGetValue(text, ContractFile.Provider, out var read))
                (set ??= new()).Add(file, read);
        }

        return set;
    }

    /// <summary>What stands in a file; null when it is no contract.</summary>
    public ContractFile? Read(AdditionalText file) => _files.TryGetValue(file, out var read) ? read : null;

    /// <summary>All files of which each describes the graph; more than one when they contradict each other.</summary>
    public IReadOnlyList<AdditionalText> FilesOf(string graphId) => _filesById[graphId];

    /// <summary>What is known of a graph; null when no contract describes it, or several do, which may contradict each other.</summary>
    public KnownGraph? this[string graphId] => _byId.TryGetValue(graphId, out var graph) ? graph : null;

    private void Add(AdditionalText file, ContractFile read)
    {
        _files.Add(file, read);
        if (read.Contract is not { } contract)
            return;
        if (_filesById.TryGetValue(contract.GraphId, out var same))
        {
            // A project may name the same file twice.
            if (same.Exists(known => known.Path == file.Path))
                return;
            same.Add(file);
            _byId.Remove(contract.GraphId);
        }
        else
        {
            _filesById.Add(contract.GraphId, [file]);
            _byId.Add(contract.GraphId, new(contract));
        }
    }
}
