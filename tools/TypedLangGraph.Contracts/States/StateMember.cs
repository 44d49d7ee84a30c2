namespace TypedLangGraph.Contracts.States;

/// <summary>A member of a record.</summary>
/// <param name="Key">The JSON key.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The type as it is written, with its nullability.</param>
/// <param name="Documentation">What the graph says about the key.</param>
internal sealed record StateMember(string Key, string Name, string Type, string Documentation)
{
    /// <summary>True when every value has the key.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the member has when the key is absent, as it is written; null for the type's own default.</summary>
    public string? Default { get; init; }
}
