namespace TypedLangGraph.Generators.Specs;

/// <summary>How a value that was read gets into the object.</summary>
internal enum MemberBinding
{
    /// <summary>As an argument of the constructor.</summary>
    Constructor,

    /// <summary>In the object initializer, always.</summary>
    Initializer,

    /// <summary>
    /// In the object initializer; an absent key takes the value that the type itself gives the member. An <c>init</c> accessor can only be
    /// used there, so that value comes from a second object that is built without the member.
    /// </summary>
    InitializerOrDefault,

    /// <summary>By assignment after construction, when the key is there.</summary>
    Setter,

    /// <summary>By filling the collection that the object already has.</summary>
    Fill,
}
