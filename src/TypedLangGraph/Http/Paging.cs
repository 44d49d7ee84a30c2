using System.Runtime.CompilerServices;

namespace TypedLangGraph.Http;

/// <summary>Turns requests for pages into one sequence.</summary>
internal static class Paging
{
    public const int DefaultPageSize = 100;

    /// <inheritdoc cref="EnumerateAsync{T}(int, int, Func{int, CancellationToken, Task{IReadOnlyList{T}}}, CancellationToken)"/>
    public static IAsyncEnumerable<T> EnumerateAsync<T>(
        int offset, int pageSize, Func<int, CancellationToken, Task<Page<T>>> getPage, CancellationToken cancellationToken) =>
        EnumerateAsync<T>(offset, pageSize, async (next, token) => (IReadOnlyList<T>)await getPage(next, token).ConfigureAwait(false), cancellationToken);

    /// <summary>Asks for pages until one is not full. The next offset counts what was received, whatever the server made of the page size.</summary>
    public static async IAsyncEnumerable<T> EnumerateAsync<T>(
        int offset, int pageSize, Func<int, CancellationToken, Task<IReadOnlyList<T>>> getPage, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<T> page;
        do
        {
            page = await getPage(offset, cancellationToken).ConfigureAwait(false);
            foreach (var item in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }

            offset += page.Count;
        }
        while (page.Count >= pageSize);
    }

    /// <exception cref="ArgumentOutOfRangeException">The server would refuse the page.</exception>
    public static void Check(int offset, int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset, "Offset");
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1, "PageSize");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, 1000, "PageSize");
    }
}
