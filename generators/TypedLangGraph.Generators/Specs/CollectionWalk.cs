namespace TypedLangGraph.Generators.Specs;

/// <summary>How the elements of a collection are visited without allocating an enumerator where that is possible.</summary>
internal enum CollectionWalk
{
    /// <summary><c>foreach</c>.</summary>
    Enumerate,

    /// <summary>By index up to <c>Count</c>.</summary>
    Count,

    /// <summary>An immutable array, which may be uninitialized.</summary>
    ImmutableArray,
}
