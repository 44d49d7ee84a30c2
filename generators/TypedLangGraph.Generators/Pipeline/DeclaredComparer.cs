using System.Collections.Generic;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Pipeline;

/// <summary>Compares declarations by what is emitted for them as they stand; what they take from contracts is emitted elsewhere.</summary>
internal sealed class DeclaredComparer : IEqualityComparer<(DeclaredState? State, (GeneratorOptions Options, EquatableArray<string> Replaced) Others)>
{
    public bool Equals(
        (DeclaredState? State, (GeneratorOptions Options, EquatableArray<string> Replaced) Others) left,
        (DeclaredState? State, (GeneratorOptions Options, EquatableArray<string> Replaced) Others) right) =>
        left.State?.MetadataName == right.State?.MetadataName && Equals(left.State?.Outcome, right.State?.Outcome) && left.Others.Equals(right.Others);

    public int GetHashCode((DeclaredState? State, (GeneratorOptions Options, EquatableArray<string> Replaced) Others) output) =>
        output.State?.MetadataName.GetHashCode() ?? 0;
}
