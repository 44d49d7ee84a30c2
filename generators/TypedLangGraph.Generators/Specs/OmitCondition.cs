namespace TypedLangGraph.Generators.Specs;

/// <summary>When a whole state is written without the member: the conditions of <c>[JsonIgnore]</c>.</summary>
internal enum OmitCondition
{
    Never,
    WhenNull,
    WhenDefault,
    Always,
}
