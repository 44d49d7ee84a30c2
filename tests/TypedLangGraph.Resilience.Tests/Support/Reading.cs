using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>Reads streams to their end.</summary>
internal static class Reading
{
    /// <summary>Each chunk as one line that shows all of it, its event's id too.</summary>
    public static async Task<List<string>> ReadAsync(IAsyncEnumerable<StreamChunk> stream)
    {
        var lines = new List<string>();
        await foreach (var chunk in stream.WithCancellation(TestContext.Current.CancellationToken))
            lines.Add(ChunkText.Describe<SlowState>(chunk));
        return lines;
    }
}
