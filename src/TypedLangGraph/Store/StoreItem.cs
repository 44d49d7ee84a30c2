namespace TypedLangGraph;

/// <summary>An item of the store, its value read as <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record StoreItem<T>
{
    internal StoreItem(StoreItem untyped, T value)
    {
        Untyped = untyped;
        Value = value;
    }

    /// <summary>Where the item lies: labels, from the outermost on.</summary>
    public IReadOnlyList<string> Namespace => Untyped.Namespace;

    /// <summary>The item's name in its namespace.</summary>
    public string Key => Untyped.Key;

    /// <summary>What is stored.</summary>
    public T Value { get; }

    /// <summary>When the item was first stored.</summary>
    public DateTimeOffset CreatedAt => Untyped.CreatedAt;

    /// <summary>When the item was last stored.</summary>
    public DateTimeOffset UpdatedAt => Untyped.UpdatedAt;

    /// <summary>How well the item fits the query of the search that found it; <see langword="null"/> when there was none.</summary>
    public double? Score => Untyped.Score;

    /// <summary>The item as the server sent it.</summary>
    public StoreItem Untyped { get; }
}
