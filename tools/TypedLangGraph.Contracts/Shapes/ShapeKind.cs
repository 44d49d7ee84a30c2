namespace TypedLangGraph.Contracts.Shapes;

/// <summary>What kind of value a schema describes, as far as a type can express it.</summary>
internal enum ShapeKind
{
    /// <summary>Any JSON, or a union that no single type holds.</summary>
    Any,
    Text,
    Boolean,
    Integer,
    Number,

    /// <summary>One of some texts.</summary>
    Enum,
    List,

    /// <summary>An array whose items differ by position.</summary>
    Tuple,

    /// <summary>An object whose keys are data.</summary>
    Map,

    /// <summary>An object with known keys.</summary>
    Object,

    /// <summary>A LangChain message.</summary>
    Message,
}
