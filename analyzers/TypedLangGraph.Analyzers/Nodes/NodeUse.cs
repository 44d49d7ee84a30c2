using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Nodes;

/// <summary>An operation that names nodes.</summary>
/// <param name="State">The state of the graph that has the nodes.</param>
/// <param name="Kind">What the nodes are named for.</param>
/// <param name="Nodes">The constant names among them.</param>
internal sealed record NodeUse(ITypeSymbol State, NodeUseKind Kind, IEnumerable<NamedNode> Nodes);
