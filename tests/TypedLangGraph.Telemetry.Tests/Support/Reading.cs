namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>Reads streams to their end.</summary>
internal static class Reading
{
    public static async Task ReadAsync(this IAsyncEnumerable<StreamChunk> stream)
    {
        await foreach (var _ in stream.WithCancellation(TestContext.Current.CancellationToken))
        {
        }
    }

    /// <summary>The attributes as text, in the order of their names, those left out that differ from run to run.</summary>
    public static string Describe(this System.Diagnostics.Activity span, params string[] except) =>
        string.Join('\n', span.TagObjects.Where(tag => !except.Contains(tag.Key)).OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));
}
