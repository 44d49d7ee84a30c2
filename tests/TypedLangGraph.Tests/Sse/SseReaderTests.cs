using System.Text;
using TypedLangGraph.Streaming.Sse;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Sse;

/// <summary>Given these bytes, these events: whole, cut at every byte, and byte by byte.</summary>
public sealed class SseReaderTests
{
    public static TheoryData<string, string[]> Cases { get; } = new()
    {
        { "event: a\ndata: 1\n\n", ["event=<a> data=<1> id=none"] },
        { "event: a\r\ndata: 1\r\n\r\nevent: b\r\ndata: 2\r\n\r\n", ["event=<a> data=<1> id=none", "event=<b> data=<2> id=none"] },
        { "event: a\rdata: 1\r\revent: b\rdata: 2\r\r", ["event=<a> data=<1> id=none", "event=<b> data=<2> id=none"] },
        { "event: a\r\ndata: 1\n\revent: b\ndata: 2\r\n\n", ["event=<a> data=<1> id=none", "event=<b> data=<2> id=none"] },
        { "\uFEFFevent: a\ndata: 1\n\n", ["event=<a> data=<1> id=none"] },
        { "event:a\ndata:1\n\n", ["event=<a> data=<1> id=none"] },
        { "event: a\ndata:  1\n\n", ["event=<a> data=< 1> id=none"] },
        { "data: 1\ndata: 2\n\n", ["event=<> data=<1\n2> id=none"] },
        { "data:\n\n", ["event=<> data=<> id=none"] },
        { "data\n\n", ["event=<> data=<> id=none"] },
        { "event: a\n\n", ["event=<a> data=none id=none"] },
        { "event: a\nevent: b\ndata: 1\n\n", ["event=<b> data=<1> id=none"] },
        { "event: a\nevent\ndata: 1\n\n", ["event=<> data=<1> id=none"] },
        { "data: 1\nid: 7\n\ndata: 2\n\n", ["event=<> data=<1> id=7", "event=<> data=<2> id=7"] },
        { "data: 1\nid: 7\n\ndata: 2\nid\n\n", ["event=<> data=<1> id=7", "event=<> data=<2> id=none"] },
        { "data: 1\nid: 7\n\ndata: 2\nid: 8\0\n\n", ["event=<> data=<1> id=7", "event=<> data=<2> id=7"] },
        { "id: 7\n\n\n\ndata: 1\n\n", ["event=<> data=<1> id=7"] },
        { ": heartbeat\n\n: heartbeat\n\ndata: 1\n: comment\n\n", ["event=<> data=<1> id=none"] },
        { "retry: x\nfoo: bar\n data: no\ndata: 1\n\n", ["event=<> data=<1> id=none"] },
        { "event: ünïcödé\ndata: \u2028\u0085🦜\n\n", ["event=<ünïcödé> data=<\u2028\u0085🦜> id=none"] },
        { "data: 1\n\ndata: 2\n", ["event=<> data=<1> id=none", "event=<> data=<2> id=none cut"] },
        { "data: 1\n\ndata: {\"a\":", ["event=<> data=<1> id=none", "event=<> data=<{\"a\":> id=none cut"] },
        { "data: 1\nid: 7\n\ndata: 2\nid: 8", ["event=<> data=<1> id=7", "event=<> data=<2> id=7 cut"] },
        { "event: a\nda", ["event=<a> data=none id=none cut"] },
        { "", [] },
        { "\n\r\n\r", [] },
        { ": only a comment", [] },
        { "id: 7", [] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Reads_the_events_however_the_bytes_arrive(string body, string[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.Equal(expected, await SseText.ReadAsync(new MemoryStream(bytes)));
        Assert.Equal(expected, await SseText.ReadAsync(PiecewiseStream.ByteByByte(bytes)));
        for (var position = 0; position <= bytes.Length; position++)
            Assert.Equal(expected, await SseText.ReadAsync(PiecewiseStream.CutAt(bytes, position)));
    }

    [Fact]
    public async Task Keeps_the_retry_interval()
    {
        await using var reader = new SseReader(new MemoryStream("retry: 1500\n\n"u8.ToArray()), 1000);

        await reader.FillAsync(TestContext.Current.CancellationToken);
        Assert.False(reader.TryRead(out _));

        Assert.Equal(TimeSpan.FromSeconds(1.5), reader.RetryInterval);
    }

    [Fact]
    public async Task Reads_an_event_that_is_larger_than_its_buffer()
    {
        var data = new string('x', 300_000);

        var events = await SseText.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes($"data: 1\n\ndata: {data}\n\ndata: 3\n\n")));

        Assert.Equal(["event=<> data=<1> id=none", $"event=<> data=<{data}> id=none", "event=<> data=<3> id=none"], events);
    }

    [Fact]
    public async Task Refuses_an_event_above_the_limit_and_says_which_option_raises_it()
    {
        var endless = new PiecewiseStream(Enumerable.Repeat((ReadOnlyMemory<byte>)"data: xxxxxxxxxxxxxxxxxxxxxxxxx\n"u8.ToArray(), 1_000_000));

        var exception = await Assert.ThrowsAsync<StreamFormatException>(() => SseText.ReadAsync(endless, maxEventBytes: 100_000));

        Assert.Contains("LangGraphClientOptions.MaxEventBytes", exception.Message);
    }

    [Fact]
    public async Task Disposes_of_the_body()
    {
        var body = new PiecewiseStream([]);

        await new SseReader(body, 1000).DisposeAsync();

        Assert.True(body.IsDisposed);
    }
}
