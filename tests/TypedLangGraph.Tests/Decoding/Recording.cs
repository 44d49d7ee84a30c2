using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>Plays a recorded body through the public stream.</summary>
internal static class Recording
{
    /// <summary>Every chunk as one line; a documented exception that ends the stream is the last line.</summary>
    public static async Task<List<string>> PlayAsync<TState>(Stream body, LangGraphClientOptions? options = null)
        where TState : IGraphState<TState>
    {
        using var client = StubServer.Streaming(body).CreateClient(options);
        var lines = new List<string>();
        try
        {
            await foreach (var chunk in client.Runs.StreamAsync<TState>("any", new() { YieldErrors = true }, TestContext.Current.CancellationToken))
                lines.Add(ChunkText.Describe<TState>(chunk));
        }
        catch (LangGraphException exception)
        {
            lines.Add($"! {exception.GetType().Name}: {exception.Message}");
        }

        return lines;
    }

    public static async Task<List<StreamChunk>> ChunksAsync<TState>(byte[] body)
        where TState : IGraphState<TState>
    {
        using var client = StubServer.Streaming(body).CreateClient();
        var chunks = new List<StreamChunk>();
        await foreach (var chunk in client.Runs.StreamAsync<TState>("any", new(), TestContext.Current.CancellationToken))
            chunks.Add(chunk);
        return chunks;
    }
}
