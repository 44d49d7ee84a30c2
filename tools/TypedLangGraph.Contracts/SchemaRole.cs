namespace TypedLangGraph.Contracts;

/// <summary>What one of a graph's schemas describes, in the order of the file.</summary>
internal enum SchemaRole
{
    State,
    Input,
    Output,
    Config,
    Context,
}
