using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TypedLangGraph.Streaming;
using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Telemetry;
using TypedLangGraph.Telemetry.Tests.Support;

namespace TypedLangGraph.Telemetry.Tests;

/// <summary>What a stream tells of itself is counted, and costs nothing per event, listened to or not.</summary>
public sealed class CostTests
{
    private const int Events = 50_000;

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("event: custom\ndata: 1\n\n", Events)));

    [Fact]
    public async Task A_listener_costs_not_one_byte_for_an_event()
    {
        await ReadAsync();
        var without = await ReadAsync();
        long with;
        using (new Exports())
        {
            await ReadAsync();
            with = await ReadAsync();
        }

        Assert.InRange(with - without, long.MinValue, Events);
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        var position = new StreamPosition();
        var observation = new StreamObservation(
            new StreamIdentity(new Uri("http://localhost"), "agent", isThread: false), position, new RunEnd(transport: null!, position, new()), loggerFactory: null);
        var chunk = new MessageTokenChunk { Message = new AIMessageChunk { UsageMetadata = new() { InputTokens = 1 } }, Metadata = new(JsonPayload.Parse("{}")) };
        observation.Begin();
        Count(1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Count(Events);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Count(int events)
        {
            for (var index = 0; index < events; index++)
            {
                observation.Read(EventKind.MessageToken);
                observation.Yielded(chunk);
            }
        }
    }

    /// <returns>How many bytes were allocated.</returns>
    private static async Task<long> ReadAsync()
    {
        using var httpClient = new HttpClient(new OneBody()) { BaseAddress = new Uri("http://localhost") };
        using var client = new LangGraphClient(httpClient, new() { UseEnvironmentApiKey = false });
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await client.Runs.StreamAsync<TextState>("agent", new() { Input = new StateUpdate<TextState>() }).ReadAsync();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private sealed class OneBody : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(new MemoryStream(Body));
            content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}
