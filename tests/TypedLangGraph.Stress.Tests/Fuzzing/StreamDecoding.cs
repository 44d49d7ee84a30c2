using TypedLangGraph.Streaming;
using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Sse;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Stress.Tests.Fuzzing;

/// <inheritdoc/>
internal sealed class StreamDecoding<TState>(SubgraphStates? subgraphs, params string[] fixtures) : IStreamDecoding
    where TState : IGraphState<TState>
{
    private const int MaxEventBytes = 16 * 1024;

    public byte[][] Seeds { get; } = EventSeeds.Of(fixtures);

    public LangGraphException? Decode(List<ReadOnlyMemory<byte>> pieces, List<StreamChunk> chunks)
    {
        var decoder = new ChunkDecoder<TState>(new DecodingOptions { Subgraphs = subgraphs }, sharesStates: true);
        var reader = new SseReader(new PiecewiseStream(pieces), MaxEventBytes);
        try
        {
            Read(reader, decoder, chunks, pieces.Count);
            return null;
        }
        catch (LangGraphException exception)
        {
            return exception;
        }
        finally
        {
            Completed(reader.DisposeAsync());
        }
    }

    public async Task<List<string>> StreamAsync(Stream body)
    {
        using var client = StubServer.Streaming(body).CreateClient(new() { UseEnvironmentApiKey = false, MaxEventBytes = MaxEventBytes });
        var lines = new List<string>();
        try
        {
            await foreach (var chunk in client.Runs.StreamAsync<TState>("any", new() { YieldErrors = true, SubgraphStates = subgraphs }))
                lines.Add(ObjectText.Describe(chunk));
        }
        catch (LangGraphException exception)
        {
            lines.Add($"! {exception.GetType().Name}: {exception.Message}");
        }

        return lines;
    }

    private static void Read(SseReader reader, ChunkDecoder<TState> decoder, List<StreamChunk> chunks, int pieces)
    {
        for (var reads = 0; !reader.HasEnded; reads++)
        {
            Assert.True(reads <= pieces, "The reader asks for bytes behind the end of the body.");
            Completed(reader.FillAsync(CancellationToken.None));
            while (reader.TryRead(out var frame))
            {
                if (!frame.IsTerminated && !CutEvent.IsWhole(frame))
                    return;
                if (!decoder.Decode(frame, chunks))
                    return;
            }
        }
    }

    private static void Completed(ValueTask<bool> task) => Assert.True(task.IsCompleted);

    private static void Completed(ValueTask task) => Assert.True(task.IsCompleted);
}
