namespace TypedLangGraph.Generators.Specs;

/// <summary>What is wrong with a declaration. The comment names the rule that reports it.</summary>
internal enum StateProblemKind
{
    /// <summary>TLG001: the type, or one that contains it, is not partial.</summary>
    NotPartial,

    /// <summary>TLG002: nothing can read the member's type.</summary>
    UnsupportedMemberType,

    /// <summary>TLG002: what the state names to read its members' types is no usable <c>JsonSerializerContext</c>.</summary>
    UnusableJsonContext,

    /// <summary>TLG003: two members have the same JSON key.</summary>
    DuplicateKey,

    /// <summary>TLG004: the server uses the member's key for itself.</summary>
    ReservedKey,

    /// <summary>TLG005: no constructor can be called with what the JSON holds.</summary>
    NoUsableConstructor,

    /// <summary>TLG005: the member can be neither passed to the constructor nor set.</summary>
    MemberCannotBeSet,

    /// <summary>TLG006, not fatal: an absent key leaves null in a member that is not nullable.</summary>
    NullWhenAbsent,

    /// <summary>TLG007, not fatal: the graph's numbers can exceed the member's type.</summary>
    NarrowNumber,

    /// <summary>TLG008: a kind of type that cannot be a state.</summary>
    UnsupportedKindOfType,

    /// <summary>Reported by no rule: the member is of another state, which has a fatal problem of its own.</summary>
    BrokenState,

    /// <summary>Reported by no rule: the compiler already says that a type does not exist.</summary>
    UnresolvedType,
}
