namespace TypedLangGraph.Analyzers.Misfits;

/// <summary>Why a value does not fit its member.</summary>
internal enum MisfitKind
{
    /// <summary>It is of another kind.</summary>
    Type,

    /// <summary>It can be null.</summary>
    Null,

    /// <summary>It is a text that the enum does not have.</summary>
    EnumText,
}
