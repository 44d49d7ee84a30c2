using System;
using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Json;
using TypedLangGraph.Contracts.Shapes;
using TypedLangGraph.Contracts.States;

namespace TypedLangGraph.Analyzers.Graphs;

/// <summary>What the rules ask about one graph.</summary>
internal sealed class KnownGraph
{
    private readonly GraphContract _contract;
    private readonly Lazy<StateModel> _model;
    private readonly Lazy<HashSet<string>> _allKeys;

    public KnownGraph(GraphContract contract)
    {
        _contract = contract;
        _model = new(() => StateModelBuilder.Build(contract));
        _allKeys = new(AllKeys);
        var shape = CreateShapes().Of(contract.Schemas[SchemaRole.State] ?? JsonValue.True);
        StateKeys = shape.Kind == ShapeKind.Object ? shape.Schema["properties"]!.Members : [];
        Nodes = contract.Nodes?.Any(static node => node.Id == ContractNode.Start) == true
            ? contract.Nodes.Where(static node => !node.IsBoundary).Select(static node => node.Id).ToList()
            : null;
        IsWholeStateKnown = Nodes is not null && StateKeys.Count > 0 && shape.Schema["additionalProperties"] is null or { Kind: JsonKind.False }
            && IsWholeState();
    }

    public string Id => _contract.GraphId;

    /// <summary>The keys of the state and their schemas; none when the server does not tell them.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonValue>> StateKeys { get; }

    /// <summary>False when the state may have keys that the contract does not name: without a schema, with an open one, or as the result of a function.</summary>
    public bool IsWholeStateKnown { get; }

    /// <summary>
    /// The nodes that run something, by name; null when the contract does not tell them, or numbers them, as it does with a graph that is a
    /// function.
    /// </summary>
    public IReadOnlyList<string>? Nodes { get; }

    /// <summary>True when the server has told of a subgraph, whose nodes no contract names.</summary>
    public bool HasSubgraphs => _contract.Subgraphs.Count > 0;

    /// <summary>The nodes on the ways to the subgraphs, at any depth.</summary>
    public IEnumerable<string> SubgraphNodes => _contract.Subgraphs.SelectMany(subgraph => subgraph.Path.Split('|'));

    /// <summary>Says what the parts of the state's schema mean. It keeps count of its depth, so each thread takes one of its own.</summary>
    public SchemaShapes CreateShapes() => new(_contract.Schemas[SchemaRole.State] ?? JsonValue.True);

    /// <summary>The member that <c>typed-langgraph new-state</c> writes for a key; null for keys that the server uses for itself.</summary>
    public StateMember? MemberOf(string key) => _model.Value.State.Members.FirstOrDefault(member => member.Key == key);

    /// <summary>True for a key of the state, of the input or output, or of a subgraph that may be read with the same type.</summary>
    public bool HasKey(string key) => _allKeys.Value.Contains(key);

    /// <summary>
    /// A JavaScript server gives the schema of the input for that of the state when the two differ. Where it may have done so, the output tells: one that has
    /// other keys, or fewer, was declared apart from the state, and so may the input have been.
    /// </summary>
    private bool IsWholeState()
    {
        HashSet<string> state = [.. StateKeys.Select(static key => key.Key)];
        HashSet<string> input = [.. KeysOf(_contract.Schemas[SchemaRole.Input])];
        HashSet<string> output = [.. KeysOf(_contract.Schemas[SchemaRole.Output])];
        return input.SetEquals(state) ? output.Count == 0 || output.SetEquals(state) : state.IsSupersetOf(input) && state.IsSupersetOf(output);
    }

    private HashSet<string> AllKeys()
    {
        SchemaRole[] roles = [SchemaRole.State, SchemaRole.Input, SchemaRole.Output];
        return [.. _contract.Subgraphs.Select(subgraph => subgraph.Schemas).Append(_contract.Schemas).SelectMany(schemas => roles.SelectMany(role => KeysOf(schemas[role])))];
    }

    private static IEnumerable<string> KeysOf(JsonValue? schema) =>
        schema is not null && new SchemaShapes(schema).Of(schema) is { Kind: ShapeKind.Object } shape ? shape.Schema["properties"]!.Members.Select(member => member.Key) : [];
}
