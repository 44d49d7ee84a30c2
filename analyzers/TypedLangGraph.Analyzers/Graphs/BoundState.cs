using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Contracts.Json;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Analyzers.Graphs;

/// <summary>A state whose graph has a contract, with its JSON keys as the generator sees them.</summary>
internal sealed class BoundState
{
    private readonly HashSet<string> _keys;

    private BoundState(INamedTypeSymbol symbol, StateSpec spec, KnownGraph graph)
    {
        Symbol = symbol;
        Spec = spec;
        Graph = graph;
        _keys = [.. spec.Root.Members.Select(static member => member.Key), .. KeysWithoutJson(symbol)];
    }

    public INamedTypeSymbol Symbol { get; }

    public StateSpec Spec { get; }

    public KnownGraph Graph { get; }

    /// <summary>The keys of the graph that no member has, not even one that is kept out of the JSON.</summary>
    public IEnumerable<KeyValuePair<string, JsonValue>> UndeclaredKeys => Graph.StateKeys.Where(key => !_keys.Contains(key.Key) && !ReservedKeys.Contains(key.Key));

    /// <summary>The members whose keys the graph surely does not have.</summary>
    public IEnumerable<MemberSpec> UnknownMembers => Graph.IsWholeStateKnown ? Spec.Root.Members.Where(member => !Graph.HasKey(member.Key)) : [];

    /// <returns>Null when the state names no graph, no contract describes it, or the state has problems that other rules report.</returns>
    public static BoundState? Of(INamedTypeSymbol symbol, AttributeData attribute, ContractSet contracts, Compilation compilation, CancellationToken cancellationToken) =>
        StateGraph.IdIn(attribute) is { } id
        && contracts[id] is { } graph
        && StateParser.Parse(symbol, compilation, cancellationToken).Spec is { } spec
            ? new(symbol, spec, graph)
            : null;

    /// <summary>
    /// The keys that unknown members were probably meant to have: much like their own, or the only one that is left over for the only such
    /// member, when it can hold what is under it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Renames(System.Func<MemberSpec, JsonValue, bool> fits)
    {
        var gone = UnknownMembers.ToList();
        var added = UndeclaredKeys.ToList();
        var isPair = gone.Count == 1 && added.Count == 1;
        return Contracts.Differences.Renames
            .Find([.. gone.Select(static member => member.Key)], [.. added.Select(static key => key.Key)], (_, _) => isPair && fits(gone[0], added[0].Value))
            .ToDictionary(static rename => rename.From, static rename => rename.To);
    }

    private static IEnumerable<string> KeysWithoutJson(INamedTypeSymbol symbol)
    {
        var policy = StateAttribute.Argument(symbol, "NamingPolicy") is int number ? (NamingPolicy)number : NamingPolicy.SnakeCaseLower;
        return MemberCollector.Collect(symbol).Where(static member => member.IsIgnored || member.IsComputed()).Select(member => JsonAttributes.Key(member.Symbol, policy));
    }
}
