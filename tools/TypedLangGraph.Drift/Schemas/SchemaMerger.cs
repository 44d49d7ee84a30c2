using System.Collections.Immutable;

namespace TypedLangGraph.Drift.Schemas;

/// <summary>
/// Makes one schema of several: what all of them let through (<c>allOf</c>), or what any of them lets through (<c>anyOf</c>, <c>oneOf</c>).
/// The same two schemas give the same object each time, so that schemas which contain themselves come to an end.
/// </summary>
internal sealed class SchemaMerger
{
    private readonly Dictionary<(Schema, Schema, bool), Schema> _merged = [];

    /// <summary>What both let through.</summary>
    public Schema Both(Schema left, Schema right)
    {
        if (left == right || right is { IsAny: true, Required.IsEmpty: true })
            return left;
        if (left is { IsAny: true, Required.IsEmpty: true })
            return right;
        return Remember(left, right, union: false, () => new Schema
        {
            Kinds = left.Kinds & right.Kinds,
            Format = left.Format ?? right.Format,
            Values = left.Values is null ? right.Values : right.Values is null ? left.Values : left.Values.Intersect(right.Values),
            ValuesOwner = left.ValuesOwner ?? right.ValuesOwner,
            Properties = Merge(left.Properties, right.Properties, Both),
            Required = left.Required.Union(right.Required),
            Items = Narrow(left.Items, right.Items),
            Others = Narrow(left.Others, right.Others),
        });
    }

    /// <summary>What either lets through.</summary>
    public Schema Either(Schema left, Schema right)
    {
        if (left == right)
            return left;
        if (left.IsAny || right.IsAny)
            return Schema.Any;
        var isFree = IsFree(left) || IsFree(right);
        return Remember(left, right, union: true, () => new Schema
        {
            Kinds = left.Kinds | right.Kinds,
            Format = Choose(left, right, JsonKinds.String, schema => schema.Format, (one, other) => one == other ? one : null),
            Values = Choose(left, right, JsonKinds.Scalars, schema => schema.Values, (one, other) => one is null || other is null ? null : one.Union(other)),
            ValuesOwner = left.ValuesOwner ?? right.ValuesOwner,
            Properties = Choose(left, right, JsonKinds.Object, schema => schema.Properties, (one, other) => isFree ? one.Clear() : Merge(one, other, Either)),
            Required = Choose(left, right, JsonKinds.Object, schema => schema.Required, (one, other) => one.Intersect(other)),
            Items = Choose(left, right, JsonKinds.Array, schema => schema.Items, Widen),
            Others = Choose(left, right, JsonKinds.Object, schema => schema.Others, Widen),
        });
    }

    private Schema Remember(Schema left, Schema right, bool union, Func<Schema> merge)
    {
        if (!_merged.TryGetValue((left, right, union), out var schema))
            _merged[(left, right, union)] = schema = merge();
        return schema;
    }

    private static bool IsFree(Schema schema) => schema.Properties.IsEmpty && schema.Others is null;

    /// <summary>A part that only one of two kinds has is that one's; what both have is combined.</summary>
    private static T Choose<T>(Schema left, Schema right, JsonKinds kind, Func<Schema, T> part, Func<T, T, T> combine) =>
        !right.Allows(kind) ? part(left) : !left.Allows(kind) ? part(right) : combine(part(left), part(right));

    private static ImmutableSortedDictionary<string, Property> Merge(
        ImmutableSortedDictionary<string, Property> left, ImmutableSortedDictionary<string, Property> right, Func<Schema, Schema, Schema> merge) =>
        right.Aggregate(left, (all, entry) => all.SetItem(
            entry.Key,
            all.TryGetValue(entry.Key, out var present)
                ? new Property(new(() => merge(present.Schema.Value, entry.Value.Schema.Value)), present.Owner ?? entry.Value.Owner)
                : entry.Value));

    private Lazy<Schema>? Narrow(Lazy<Schema>? left, Lazy<Schema>? right) =>
        left is null ? right : right is null ? left : new(() => Both(left.Value, right.Value));

    private Lazy<Schema>? Widen(Lazy<Schema>? left, Lazy<Schema>? right) =>
        left is null || right is null ? null : new(() => Either(left.Value, right.Value));
}
