using System.Net.ServerSentEvents;
using System.Text;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Sse;

/// <summary>
/// Why the stream is not read with the platform's SseParser: each test shows one thing that it does. When one fails, the platform has changed
/// and docs/dependencies.md should be thought over.
/// </summary>
public sealed class SseParserBehaviourTests
{
    [Fact]
    public async Task An_event_that_the_end_of_the_body_cuts_off_vanishes() =>
        Assert.Equal(["values: 1"], await ParseAsync("event: values\ndata: 1\n\nevent: values\ndata: 2"));

    [Fact]
    public async Task An_event_without_data_vanishes() => Assert.Empty(await ParseAsync("event: end\n\n"));

    [Fact]
    public async Task A_heartbeat_cannot_be_told_from_silence() => Assert.Empty(await ParseAsync(": heartbeat\n\n"));

    [Fact]
    public async Task The_body_is_not_disposed_of()
    {
        var body = new PiecewiseStream(["data: 1\n\n"u8.ToArray()]);

        await foreach (var _ in SseParser.Create(body).EnumerateAsync(TestContext.Current.CancellationToken))
        {
        }

        Assert.False(body.IsDisposed);
    }

    [Fact]
    public async Task Each_event_costs_a_string_for_its_name()
    {
        var names = new List<string>();
        var parser = SseParser.Create(new MemoryStream("event: a-name\ndata: 1\n\nevent: a-name\ndata: 2\n\n"u8.ToArray()), (name, _) =>
        {
            names.Add(name);
            return 0;
        });

        await foreach (var _ in parser.EnumerateAsync(TestContext.Current.CancellationToken))
        {
        }

        Assert.Equal(2, names.Count);
        Assert.NotSame(names[0], names[1]);
    }

    /// <summary>Where both should agree, they do.</summary>
    [Theory]
    [InlineData("joke_updates")]
    [InlineData("joke_unicode")]
    [InlineData("stateful_joke_values")]
    [InlineData("py_updates_heartbeat")]
    [InlineData("py_resumable")]
    [InlineData("edge_multiline_data")]
    public async Task Agrees_with_our_reader_on_whole_streams(string name)
    {
        var bytes = Fixture.Stream(name);
        var platform = new List<string>();
        await foreach (var item in SseParser.Create(new MemoryStream(bytes)).EnumerateAsync(TestContext.Current.CancellationToken))
            platform.Add($"{item.EventType} {item.Data} {item.EventId}");

        using var client = StubServer.Streaming(bytes).CreateClient();
        var ours = new List<string>();
        await foreach (var item in client.Runs.StreamAsync<States.AnyState>("any", new()).ReadEventsAsync(TestContext.Current.CancellationToken))
            ours.Add($"{item.EventType} {item.Data} {item.EventId}");

        Assert.NotEmpty(ours);
        Assert.Equal(platform, ours);
    }

    private static async Task<List<string>> ParseAsync(string body)
    {
        var events = new List<string>();
        await foreach (var item in SseParser.Create(new MemoryStream(Encoding.UTF8.GetBytes(body))).EnumerateAsync(TestContext.Current.CancellationToken))
            events.Add($"{item.EventType}: {item.Data}");
        return events;
    }
}
