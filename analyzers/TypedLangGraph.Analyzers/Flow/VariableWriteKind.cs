namespace TypedLangGraph.Analyzers.Flow;

internal enum VariableWriteKind
{
    /// <summary>The value is only read.</summary>
    None,

    /// <summary><c>=</c></summary>
    Assign,

    /// <summary><c>|=</c></summary>
    AssignOr,

    /// <summary>The value may change in a way that is not followed.</summary>
    Opaque,
}
