namespace TypedLangGraph.Drift.Tests.PublicApi;

/// <summary>Has one of each kind of member, to be listed.</summary>
public abstract class ListedThing<T> : IDisposable
    where T : class, new()
{
    public const string Name = "thing";

    protected ListedThing(int size = 3) => Size = size;

    public required string Title { get; init; }

    public string? Note { get; protected set; }

    public Dictionary<string, List<string?>?>? Map { get; }

    internal int Size { get; }

    public static bool TryParse(ReadOnlySpan<char> text, out ListedThing<T> thing)
    {
        thing = null!;
        return text.Length > 0;
    }

    public abstract Task<T?> FindAsync(string key, int? limit = null, CancellationToken cancellationToken = default);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
