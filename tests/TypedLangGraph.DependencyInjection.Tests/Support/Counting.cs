namespace TypedLangGraph.DependencyInjection.Tests.Support;

/// <summary>Reads streams to their end.</summary>
internal static class Counting
{
    public static async Task<int> CountAsync(this IAsyncEnumerable<StreamChunk> stream, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in stream.WithCancellation(cancellationToken))
            count++;
        return count;
    }
}
