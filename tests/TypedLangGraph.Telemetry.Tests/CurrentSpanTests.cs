using System.Diagnostics;
using TypedLangGraph.Telemetry.Tests.Support;
using static TypedLangGraph.Telemetry.Tests.Support.RunServer;

namespace TypedLangGraph.Telemetry.Tests;

/// <summary>The code between two chunks runs under its own span, not under the stream's.</summary>
public sealed class CurrentSpanTests
{
    [Fact]
    public async Task The_reader_keeps_its_span_from_chunk_to_chunk_and_behind_the_end()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("custom", "1", "1") + "event: cust", Event("custom", "2", "2") + Event("custom", "3", "3"));
        using var client = server.CreateClient(exports);
        var chunks = RunServer.Stream(client).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.Same(exports.Application, Activity.Current);

        while (await chunks.MoveNextAsync())
            Assert.Same(exports.Application, Activity.Current);
        Assert.Same(exports.Application, Activity.Current);
        await chunks.DisposeAsync();
        Assert.Same(exports.Application, Activity.Current);
    }

    [Fact]
    public async Task A_span_that_the_reader_starts_on_its_way_stays_the_current_one()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("custom", "1", "1") + "event: cust", Event("custom", "2", "2"));
        using var client = server.CreateClient(exports);
        var chunks = RunServer.Stream(client).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await chunks.MoveNextAsync();
        using var mine = new Activity("mine").Start();

        while (await chunks.MoveNextAsync())
            Assert.Same(mine, Activity.Current);
        await chunks.DisposeAsync();

        Assert.Same(mine, Activity.Current);
        Assert.All(exports.Requests, request => Assert.Equal(exports.Stream.SpanId, request.ParentSpanId));
    }

    [Fact]
    public async Task A_stream_that_nobody_reads_has_no_span()
    {
        using var exports = new Exports();
        await using var server = await StartAsync();
        using var client = server.CreateClient(exports);

        await using (RunServer.Stream(client).GetAsyncEnumerator(TestContext.Current.CancellationToken))
            Assert.Same(exports.Application, Activity.Current);

        Assert.Empty(exports.Spans);
    }
}
