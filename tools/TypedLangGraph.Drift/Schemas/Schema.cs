using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace TypedLangGraph.Drift.Schemas;

/// <summary>
/// What a schema means, without how it is spelled: references are followed, <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c> are merged, and null is
/// one of the JSON types.
/// </summary>
internal sealed record Schema
{
    /// <summary>A schema that lets everything through.</summary>
    public static readonly Schema Any = new() { Kinds = JsonKinds.All };

    /// <summary>The name among the document's schemas; null for one that is written where it is used.</summary>
    public string? Name { get; init; }

    public required JsonKinds Kinds { get; init; }

    /// <summary>What text looks like, as far as clients depend on it; null for any text.</summary>
    public string? Format { get; init; }

    /// <summary>The values, as JSON, that a scalar has to be one of; null when they are not listed.</summary>
    public ImmutableSortedSet<string>? Values { get; init; }

    /// <summary>The named schema that lists the values, when it has a name: merged schemas keep it.</summary>
    public string? ValuesOwner { get; init; }

    public ImmutableSortedDictionary<string, Property> Properties { get; init; } = ImmutableSortedDictionary.Create<string, Property>(StringComparer.Ordinal);

    /// <summary>The names that an object has to have, declared as properties or not.</summary>
    public ImmutableHashSet<string> Required { get; init; } = [];

    /// <summary>What the items of an array look like; null for anything.</summary>
    public Lazy<Schema>? Items { get; init; }

    /// <summary>What the values under names that are not declared look like; null for anything.</summary>
    public Lazy<Schema>? Others { get; init; }

    public bool IsAny => Kinds == JsonKinds.All && Values is null && Properties.IsEmpty && Items is null && Others is null;

    /// <summary>The same, or null.</summary>
    public Schema OrNull() => Allows(JsonKinds.Null) ? this : this with { Kinds = Kinds | JsonKinds.Null };

    public bool Allows(JsonKinds kind) => (Kinds & kind) != 0;

    /// <summary>Whether it lets objects through, with properties that are declared.</summary>
    public bool HasProperties => Allows(JsonKinds.Object) && !Properties.IsEmpty;

    /// <summary>Whether it lets objects through whose names mean nothing and whose values are alike.</summary>
    public bool IsMap => Allows(JsonKinds.Object) && Properties.IsEmpty && Others is { Value.IsAny: false };

    /// <summary>Schemas are told apart by where they stand, because they may contain themselves.</summary>
    public bool Equals(Schema? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
