using System.Collections;

namespace TypedLangGraph.Messages;

/// <summary>A list that cannot change and is equal to another one with equal elements, so that records that hold it compare by value.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed class ValueList<T> : IReadOnlyList<T>
{
    private readonly T[] _items;

    private ValueList(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>A copy of the list; null when there is nothing in it.</summary>
    public static ValueList<T>? From(IReadOnlyList<T>? items) => items switch
    {
        null or { Count: 0 } => null,
        ValueList<T> list => list,
        _ => new ValueList<T>([.. items]),
    };

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is ValueList<T> other && _items.AsSpan().SequenceEqual(other._items);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }
}
