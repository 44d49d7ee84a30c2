using System.Collections;
using System.Globalization;

namespace TypedLangGraph;

/// <summary>One page of a search.</summary>
/// <typeparam name="T">What was searched for.</typeparam>
public sealed class Page<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _items;

    internal Page(IReadOnlyList<T> items, HttpResponseMessage response)
    {
        _items = items;
        NextOffset = Number(response, "X-Pagination-Next");
        Total = Number(response, "X-Pagination-Total");
    }

    /// <summary>
    /// Where the next page begins, by the header <c>X-Pagination-Next</c>; <see langword="null"/> when the server did not say so. JavaScript servers
    /// often leave it out although there is more.
    /// </summary>
    public int? NextOffset { get; }

    /// <summary>
    /// How many there are in all, as far as the server knows, by the header <c>X-Pagination-Total</c>; <see langword="null"/> when it did not say so.
    /// </summary>
    public int? Total { get; }

    /// <summary>How many the page has.</summary>
    public int Count => _items.Count;

    /// <summary>One of them.</summary>
    /// <param name="index">Its place in the page.</param>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) && int.TryParse(values.FirstOrDefault(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
