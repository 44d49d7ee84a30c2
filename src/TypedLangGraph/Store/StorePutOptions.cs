namespace TypedLangGraph;

/// <summary>How an item is stored. What is not set is left to the store.</summary>
public sealed class StorePutOptions
{
    /// <summary>
    /// The paths of the fields that a search by meaning looks at; an empty list takes the item out of the index. The store's own choice when it is not
    /// set. Needs a Python server; JavaScript servers ignore it.
    /// </summary>
    public IReadOnlyList<string>? Index { get; set; }

    /// <summary>How long the item lives, in whole or broken minutes. Needs a Python server; JavaScript servers ignore it.</summary>
    public TimeSpan? Ttl { get; set; }

    internal StoreIndex? ToIndex() => Index switch
    {
        null => null,
        [] => StoreIndex.FromEnabled(false),
        _ => StoreIndex.FromPaths(Index),
    };
}
