using System.Collections.Generic;

namespace TypedLangGraph.Analyzers.Misfits;

/// <summary>What a member cannot hold of what its graph has.</summary>
/// <param name="Path">The way to the member, for example <c>Owner.Age</c>.</param>
/// <param name="Schema">What the graph has, in words.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Kind">What the misfit is about.</param>
internal sealed record Misfit(string Path, string Schema, string Remedy, MisfitKind Kind)
{
    /// <summary>The texts that an enum lacks.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];
}
