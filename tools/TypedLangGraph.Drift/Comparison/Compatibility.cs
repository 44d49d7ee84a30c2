using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>Whether a change of type breaks clients: who reads has to let through whatever the other side sends.</summary>
internal static class Compatibility
{
    public static bool Breaks(Schema ours, Schema theirs, Direction direction) =>
        direction == Direction.Request ? !Accepts(theirs, ours) : !Accepts(ours, theirs);

    /// <summary>Null is compared by itself.</summary>
    private static bool Accepts(Schema reader, Schema sent) =>
        reader.IsAny
        || ((sent.Kinds & ~JsonKinds.Null & ~reader.Kinds) == 0
            && (!sent.Allows(JsonKinds.String) || reader.Format is null || reader.Format == sent.Format)
            && (!sent.Allows(JsonKinds.Object) || IsFree(reader) || (reader.HasProperties && sent.HasProperties) || (reader.IsMap && sent.IsMap)));

    private static bool IsFree(Schema schema) => !schema.HasProperties && !schema.IsMap;
}
