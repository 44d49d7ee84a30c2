namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// The fingerprints of a stream's events, in pages that are small enough for the ordinary heap: a list that doubles puts each copy of a long stream's
/// fingerprints on the heap for large objects, whose collections cost more than reading the stream.
/// </summary>
internal sealed class FingerprintList
{
    /// <summary>A page of 8 KB.</summary>
    public const int PageLength = 1024;

    private const int FirstLength = 4;

    private readonly List<ulong[]> _pages = [];
    private ulong[] _last = [];

    public int Count { get; private set; }

    public ulong this[int index]
    {
        get => _pages[index / PageLength][index % PageLength];
        set => _pages[index / PageLength][index % PageLength] = value;
    }

    public void Add(ulong fingerprint)
    {
        var place = Count % PageLength;
        if (place == 0)
            _last = TakePage(Count / PageLength);
        else if (place == _last.Length)
            GrowFirstPage();
        _last[place] = fingerprint;
        Count++;
    }

    /// <summary>Forgets all of them and keeps the first page, which is as much as a stream needs whose events have ids.</summary>
    public void Clear()
    {
        Count = 0;
        if (_pages.Count > 1)
            _pages.RemoveRange(1, _pages.Count - 1);
    }

    private ulong[] TakePage(int number)
    {
        if (number == _pages.Count)
            _pages.Add(new ulong[number == 0 ? FirstLength : PageLength]);
        return _pages[number];
    }

    private void GrowFirstPage()
    {
        Array.Resize(ref _last, _last.Length * 2);
        _pages[0] = _last;
    }
}
