using System.Collections.Immutable;
using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Operations;

/// <summary>What a request or an answer carries, by media type; empty when it carries nothing.</summary>
internal sealed record Content(bool IsRequired, ImmutableSortedDictionary<string, Schema> Media)
{
    public static readonly Content None = new(false, ImmutableSortedDictionary.Create<string, Schema>(StringComparer.OrdinalIgnoreCase));
}
