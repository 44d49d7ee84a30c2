using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The values that an expression of type StreamMode can have at run time. The default value means: unknown.</summary>
internal readonly struct ModeSet
{
    // More alternatives than a program plausibly has: give up instead of multiplying on.
    private const int MaxAlternatives = 32;

    private ModeSet(ImmutableArray<int> alternatives) => Alternatives = alternatives;

    public static ModeSet Unknown => default;

    /// <summary>Nothing was assigned yet; the neutral element of <see cref="Union"/>.</summary>
    public static ModeSet Empty => new(ImmutableArray<int>.Empty);

    public bool IsKnown => !Alternatives.IsDefault;

    /// <summary>Each possible value once, in ascending order.</summary>
    public ImmutableArray<int> Alternatives { get; }

    public static ModeSet Of(int value) => new(ImmutableArray.Create(value));

    /// <summary>Either this or the other.</summary>
    public ModeSet Union(ModeSet other) =>
        IsKnown && other.IsKnown ? From(Alternatives.Concat(other.Alternatives)) : Unknown;

    /// <summary>Every combination of a value of this set with one of the other.</summary>
    public ModeSet Combine(ModeSet other, Func<int, int, int> combination)
    {
        if (!IsKnown || !other.IsKnown)
            return Unknown;

        return From(Alternatives.SelectMany(_ => other.Alternatives, combination));
    }

    public ModeSet Select(Func<int, int> selector) => IsKnown ? From(Alternatives.Select(selector)) : Unknown;

    /// <summary>True when no possible value has one of the flags; false when that is not known.</summary>
    public bool NeverHas(int flags) => IsKnown && Alternatives.All(value => (value & flags) == 0);

    /// <summary>True when every possible value has all the flags.</summary>
    public bool AlwaysHas(int flags) => IsKnown && !Alternatives.IsEmpty && Alternatives.All(value => (value & flags) == flags);

    /// <summary>True when every possible value has some flag.</summary>
    public bool AlwaysHasAny => IsKnown && Alternatives.All(static value => value != 0);

    /// <summary>True when this is the only possible value.</summary>
    public bool IsExactly(int value) => IsKnown && Alternatives.Length == 1 && Alternatives[0] == value;

    public bool SameAs(ModeSet other) =>
        IsKnown == other.IsKnown && (!IsKnown || Alternatives.SequenceEqual(other.Alternatives));

    private static ModeSet From(IEnumerable<int> values)
    {
        var distinct = values.Distinct().OrderBy(value => value).ToImmutableArray();
        return distinct.Length > MaxAlternatives ? Unknown : new ModeSet(distinct);
    }
}
