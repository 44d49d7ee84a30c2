namespace TypedLangGraph.Generators.Specs;

/// <summary>What a JSON null means for a value.</summary>
internal enum NullHandling
{
    /// <summary>An error: the type cannot hold it.</summary>
    Reject,

    /// <summary>A null reference, or the default of a type parameter.</summary>
    Reference,

    /// <summary>A <c>Nullable&lt;T&gt;</c> without value.</summary>
    NullableValue,

    /// <summary>A value like any other: the reader takes it as it is.</summary>
    Value,
}
