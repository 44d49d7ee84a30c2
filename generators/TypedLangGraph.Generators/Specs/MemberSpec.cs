namespace TypedLangGraph.Generators.Specs;

/// <summary>A property or field with a JSON key.</summary>
/// <param name="Name">The member's name, escaped.</param>
/// <param name="DisplayName">The member's name as messages give it.</param>
/// <param name="Key">The JSON key.</param>
/// <param name="Value">What the member holds.</param>
/// <param name="Binding">How a value that was read gets into the object.</param>
/// <param name="IsRequired">True when an absent key is an error.</param>
/// <param name="SetInInitializer">True when the compiler demands it in the object initializer besides the constructor argument.</param>
/// <param name="Default">The value of an absent key, as code; null for the default of the type.</param>
/// <param name="Omit">When a whole state is written without the member.</param>
/// <param name="Share">What may be kept from the state before; only asked for members of the state itself.</param>
internal sealed record MemberSpec(
    string Name,
    string DisplayName,
    string Key,
    ValueSpec Value,
    MemberBinding Binding,
    bool IsRequired,
    bool SetInInitializer,
    string? Default,
    OmitCondition Omit,
    ShareKind Share);
