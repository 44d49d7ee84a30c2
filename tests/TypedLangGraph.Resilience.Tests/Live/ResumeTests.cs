using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Resilience.Tests.Live;

/// <summary>A resumable run of the real server, cut on its way: the caller sees exactly what the server has kept.</summary>
public sealed class ResumeTests(DevServerFixture server)
{
    private static LangGraphClientOptions Quick => Clients.Options(change: reconnect => reconnect.BaseDelay = TimeSpan.FromMilliseconds(20));

    [Theory]
    [InlineData(Ending.Reset)]
    [InlineData(Ending.Closed)]
    [InlineData(Ending.CleanEnd)]
    internal async Task Cut_once_in_each_part_of_an_event(Ending ending) =>
        await AssertUnchangedAsync(Enum.GetValues<Within>().Select(within => new Fault.CutAfter(5, within, ending)), steps: 20, reconnects: 5);

    [Fact]
    public async Task Silent_once_in_each_part_of_an_event()
    {
        // Each silence costs the whole idle time, so that the parts share one run. A server that is itself silent for so long, because the machine
        // is busy, costs a reconnect more.
        var options = Quick;
        options.Reconnect.IdleTimeout = TimeSpan.FromSeconds(1);
        var faults = Enum.GetValues<Within>().Select(within => new Fault.CutAfter(5, within, Ending.Stall));

        await AssertUnchangedAsync(faults, steps: 20, reconnects: 5, options: options, mayReconnectMore: true);
    }

    [Theory]
    [InlineData(Ending.Reset)]
    [InlineData(Ending.Closed)]
    [InlineData(Ending.CleanEnd)]
    internal Task Cut_before_the_first_event(Ending ending) =>
        AssertUnchangedAsync([new Fault.CutAfter(0, Within.Boundary, ending)], steps: 10, reconnects: 1, firstId: "-1");

    [Theory]
    [InlineData(Within.EventField)]
    [InlineData(Within.DataField)]
    [InlineData(Within.IdField)]
    internal Task Cut_inside_the_first_event(Within within) =>
        AssertUnchangedAsync([new Fault.CutAfter(0, within, Ending.Reset)], steps: 10, reconnects: 1, firstId: "-1");

    [Fact]
    public Task Two_hundred_events_cut_every_five_events() =>
        AssertUnchangedAsync(
            Enumerable.Range(0, 39).Select(index => new Fault.CutAfter(5, (Within)(index % 5), index % 2 == 0 ? Ending.Reset : Ending.Closed)), steps: 66, reconnects: 39);

    [Theory]
    [InlineData(Within.Boundary)]
    [InlineData(Within.DataField)]
    internal Task Two_hundred_events_cut_at_each_of_them(Within within) =>
        AssertUnchangedAsync(Enumerable.Range(0, 199).Select(_ => new Fault.CutAfter(1, within, Ending.Reset)), steps: 66, reconnects: 199);

    [Fact]
    public async Task A_reconnect_answered_with_503_and_then_200()
    {
        var options = Quick;
        var attempts = new List<ReconnectAttempt>();
        options.Reconnect.OnReconnecting = attempts.Add;
        await AssertUnchangedAsync(
            [new Fault.CutAfter(4, Within.Boundary, Ending.Reset), new Fault.Answer(503), new Fault.Answer(503, "Retry-After: 1")], steps: 10, reconnects: 3, options: options);

        Assert.Equal([1, 2, 3], attempts.Select(attempt => attempt.Attempt));
        Assert.Equal(TimeSpan.Zero, attempts[0].Delay);
        Assert.InRange(attempts[1].Delay.TotalMilliseconds, 15, 25);
        Assert.Equal(TimeSpan.FromSeconds(1), attempts[2].Delay);
        Assert.IsType<ServerErrorException>(attempts[2].Cause);
    }

    [Fact]
    public async Task Connections_that_are_refused_for_a_while()
    {
        var baseAddress = await server.GetBaseAddressAsync();
        using var direct = new LangGraphClient(baseAddress);
        await using var proxy = new FaultProxy(baseAddress, new Fault.CutAfter(7, Within.DataField, Ending.Reset));
        var options = Quick;
        options.Reconnect.OnReconnecting = attempt =>
        {
            if (attempt.Attempt == 1)
                proxy.Refuse();
            if (attempt.Attempt == 4)
                proxy.Accept();
        };

        await LiveRun.AssertUnchangedAsync(direct, proxy, options, steps: 20);

        Assert.Equal(2 + LastLooks.OfNumberedEvents, proxy.Streams.Count);
    }

    private async Task AssertUnchangedAsync(IEnumerable<Fault> faults, int steps, int reconnects, string? firstId = null, LangGraphClientOptions? options = null, bool mayReconnectMore = false)
    {
        var baseAddress = await server.GetBaseAddressAsync();
        using var direct = new LangGraphClient(baseAddress);
        await using var proxy = new FaultProxy(baseAddress, faults);

        await LiveRun.AssertUnchangedAsync(direct, proxy, options ?? Quick, steps);

        var streams = 1 + reconnects + LastLooks.OfNumberedEvents;
        Assert.InRange(proxy.Streams.Count, streams, mayReconnectMore ? int.MaxValue : streams);
        Assert.All(proxy.Streams.Skip(1), stream => Assert.NotNull(stream.LastEventId));
        if (firstId is not null)
            Assert.Equal(firstId, proxy.Streams.ElementAt(1).LastEventId);
    }
}
