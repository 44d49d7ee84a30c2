using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Testing.Tests;

/// <summary>What a real server sends is recorded, and played again.</summary>
public sealed class RecordingTests(DevServerFixture server)
{
    [Fact]
    public async Task A_recorded_stream_is_played_as_it_was()
    {
        var file = Path.GetTempFileName();
        try
        {
            var recorder = new StreamRecorder(request => request.Method == HttpMethod.Post ? file : null) { InnerHandler = new SocketsHttpHandler() };
            using var real = new LangGraphClient(new HttpClient(recorder) { BaseAddress = await server.GetBaseAddressAsync() });

            var recorded = await ReadAsync(real);
            using var client = new FakeAgentServer().Plays("joke", RunScript.FromRecording(file)).CreateClient();

            Assert.Contains("joke", recorded, StringComparison.Ordinal);
            Assert.Equal(recorded, await ReadAsync(client));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> ReadAsync(LangGraphClient client)
    {
        var thread = await client.Threads.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        var stream = client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "ice cream" },
            StreamMode = StreamMode.Updates | StreamMode.Values,
            StreamResumable = true,
        });
        var told = await stream.Where(chunk => chunk is not MetadataChunk).Select(chunk => chunk.ToString()).ToListAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', told.Append(stream.Outcome.ToString()));
    }
}
