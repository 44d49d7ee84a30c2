using System.Collections;

namespace TypedLangGraph.Serialization;

/// <summary>
/// The first items of an array. Lists that were read one after the other share the array as long as each begins with the one before: what is
/// added later lies behind the items of the earlier lists.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class GrowingList<T>(T[] items, int count) : IReadOnlyList<T>, ICollection<T>
{
    public int Count => count;

    public bool IsReadOnly => true;

    public T this[int index] => (uint)index < (uint)count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {count} items.");

    public ReadOnlySpan<T> Span => items.AsSpan(0, count);

    public bool Contains(T item) => Array.IndexOf(items, item, 0, count) >= 0;

    public void CopyTo(T[] array, int arrayIndex) => Array.Copy(items, 0, array, arrayIndex, count);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<T>.Add(T item) => throw IsFixed();

    void ICollection<T>.Clear() => throw IsFixed();

    bool ICollection<T>.Remove(T item) => throw IsFixed();

    private static NotSupportedException IsFixed() => new("The lists of a state that was streamed cannot be changed; make a copy with ToList().");
}
