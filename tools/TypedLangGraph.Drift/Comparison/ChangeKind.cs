namespace TypedLangGraph.Drift.Comparison;

/// <summary>In what two documents differ. In lists and reports the names are written in lower case with hyphens.</summary>
internal enum ChangeKind
{
    OperationAdded,
    OperationRemoved,
    ParameterAdded,
    ParameterRemoved,

    /// <summary>A request or an answer carries something of a media type that is not described on our side.</summary>
    ContentAdded,
    ContentRemoved,
    PropertyAdded,
    PropertyRemoved,
    EnumValueAdded,
    EnumValueRemoved,

    /// <summary>The values are listed, on our side they are not.</summary>
    EnumAdded,
    EnumRemoved,
    RequiredChanged,
    TypeChanged,
    NullabilityChanged,
}
