using System.Text.Json;

namespace TypedLangGraph.Serialization;

/// <summary>A list of which those items are shared that have not changed.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class ListSlot<T> : MemorySlot
{
    private T[] _items = [];
    private int[] _ends = [];
    private T[] _oldItems = [];
    private int[] _oldEnds = [];

    /// <summary>How many items of the array belong to lists that were given out, and may not be overwritten.</summary>
    private int _published;
    private GrowingList<T>? _list;

    public int Count { get; private set; }

    /// <summary>How many items the list before had, when it was not just continued; otherwise 0.</summary>
    public int OldCount { get; private set; }

    /// <summary>A reader's state behind any of the items.</summary>
    public JsonReaderState AfterItem { get; set; }

    /// <summary>Where an item ends, from the beginning of the list.</summary>
    public int EndOf(int index) => _ends[index];

    /// <summary>The same for the list before.</summary>
    public int OldEndOf(int index) => _oldEnds[index];

    /// <summary>How many items end within the first bytes of the list.</summary>
    public int CountWithin(int length) => CountWithin(_ends, Count, length);

    /// <summary>The same for the list before.</summary>
    public int OldCountWithin(int length) => CountWithin(_oldEnds, OldCount, length);

    /// <summary>Begins a new list with the first items of the one before.</summary>
    public void Restart(int kept)
    {
        OldCount = 0;
        if (kept == Count)
            return;
        OldCount = Count;
        _oldItems = _items;
        (_ends, _oldEnds) = (_oldEnds, _ends);
        if (_ends.Length < kept)
            _ends = new int[_oldEnds.Length];
        Array.Copy(_oldEnds, _ends, kept);
        Count = kept;
        _list = null;
    }

    /// <summary>Takes an item over from the list before.</summary>
    /// <param name="index">Its place there.</param>
    /// <param name="end">Where it ends in the new list.</param>
    public void Keep(int index, int end) => Add(_oldItems[index], end);

    public void Add(T item, int end)
    {
        _list = null;
        if (Count == _items.Length || Count < _published)
            CopyItems();
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Math.Max(4, Count * 2));
        _items[Count] = item;
        _ends[Count++] = end;
    }

    public GrowingList<T> ToList()
    {
        _published = Math.Max(_published, Count);
        return _list ??= new GrowingList<T>(_items, Count);
    }

    private static int CountWithin(int[] ends, int count, int length)
    {
        var index = Array.BinarySearch(ends, 0, count, length);
        return index >= 0 ? index + 1 : ~index;
    }

    private void CopyItems()
    {
        var copy = new T[Count == _items.Length ? Math.Max(4, Count * 2) : _items.Length];
        Array.Copy(_items, copy, Count);
        _items = copy;
        _published = 0;
    }
}
