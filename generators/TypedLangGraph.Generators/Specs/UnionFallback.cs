namespace TypedLangGraph.Generators.Specs;

/// <summary>How an object is written whose own type is not declared, numbered as <c>JsonUnknownDerivedTypeHandling</c> numbers it.</summary>
internal enum UnionFallback
{
    /// <summary>It is an error.</summary>
    Fail = 0,

    /// <summary>As the base type.</summary>
    Base = 1,

    /// <summary>As the declared type that is nearest among its ancestors.</summary>
    NearestAncestor = 2,
}
