namespace TypedLangGraph.Generators.Specs;

/// <summary>What a member of a state may keep from the event before, when its JSON says the same again.</summary>
internal enum ShareKind
{
    /// <summary>Nothing: it can be changed, or is cheaper to read than to look up.</summary>
    None,

    /// <summary>The whole value or nothing.</summary>
    Whole,

    /// <summary>The list, and as many of its first items as have not changed.</summary>
    List,

    /// <summary>The items alone: the list is a new <c>List&lt;T&gt;</c> each time.</summary>
    ItemsOfList,

    /// <summary>The items alone: the array is a new one each time.</summary>
    ItemsOfArray,
}
