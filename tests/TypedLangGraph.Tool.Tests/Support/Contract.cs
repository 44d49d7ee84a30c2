using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Building;
using TypedLangGraph.Contracts.Json;
using TypedLangGraph.Contracts.States;

namespace TypedLangGraph.Tool.Tests.Support;

/// <summary>Contracts that a test writes down.</summary>
internal static class Contract
{
    /// <param name="state">The state's schema, in any dialect; null when the server could not tell it.</param>
    /// <param name="edges">The edges, for example <c>a b</c>, or <c>a ?b</c> for a conditional one; the nodes are those between them.</param>
    public static GraphContract Of(string? state, params string[] edges)
    {
        var parsed = edges.Select(edge => edge.Split(' ')).Select(edge => new ContractEdge(edge[0], edge[1].TrimStart('?'), edge[1].StartsWith('?'), Label: null)).ToArray();
        var nodes = parsed.SelectMany(edge => new[] { edge.Source, edge.Target }).Distinct().Select(id => new ContractNode(id, "runnable", Title: null));
        return new("agent", nodes, parsed, new(role => role == SchemaRole.State && state is not null ? SchemaCanonicalizer.Canonicalize(JsonParser.Parse(state)) : null), []);
    }

    /// <summary>A state with one key, <c>value</c>.</summary>
    /// <param name="schema">The key's schema.</param>
    /// <param name="definitions">The definitions of the state's schema.</param>
    public static GraphContract OfKey(string schema, string definitions = "{}") =>
        Of($$"""{"type":"object","properties":{"value":{{schema}}},"$defs":{{definitions}}}""");

    /// <summary>The C# file of the contract's state.</summary>
    public static string Source(this GraphContract contract) => StateSource.Write(StateModelBuilder.Build(contract), "Demo");
}
