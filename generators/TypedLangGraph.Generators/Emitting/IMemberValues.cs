namespace TypedLangGraph.Generators.Emitting;

/// <summary>Where the values that were read for an object are, as expressions. Members go by their number.</summary>
internal interface IMemberValues
{
    /// <summary>The value, or that of an absent key.</summary>
    string Value(int member);

    /// <summary>The condition that the key was there.</summary>
    string IsPresent(int member);

    /// <summary>The condition that the key was not there.</summary>
    string IsAbsent(int member);
}
