namespace TypedLangGraph.Drift.Schemas;

/// <summary>The JSON types that a schema lets through. Every integer is a number.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = Integer | 8,
    String = 16,
    Array = 32,
    Object = 64,
    Scalars = Boolean | Number | String,
    All = Null | Scalars | Array | Object,
}
