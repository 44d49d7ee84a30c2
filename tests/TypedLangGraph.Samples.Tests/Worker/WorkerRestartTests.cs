// The sample Worker and its server lose one another: nothing is lost, and nothing comes twice.
using TypedLangGraph.Samples.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Samples.Tests.Worker;

public sealed class WorkerRestartTests(DevServerFixture server)
{
    private const int Ticks = 20;

    private static readonly string[] CountJobs = ["a", "b", "c", "d", "e", "f"];

    private static readonly string[] TickResults = [.. Enumerable.Range(1, Ticks).Select(tick => $"tick {tick}")];

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    public async Task Goes_on_where_it_was_when_its_process_ends_in_the_middle(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        var address = await server.GetBaseAddressAsync();
        using var setup = Counting();

        foreach (var seen in (int[])[1, 30])
        {
            await using var stopped = setup.Start(address);
            await stopped.WaitForAsync(": event ", seen);
            await stopped.SignalAsync(signal);
            var exitCode = await stopped.WaitForExitAsync(TimeSpan.FromSeconds(25));
            Assert.Equal(signal == "KILL" ? 128 + 9 : 130, exitCode);
        }

        var last = await setup.RunAsync(address);

        Assert.Equal((0, "6 of 6 jobs finished, 0 are left."), (last.ExitCode, last.OutputLines[^1].Split(" Journal")[0]));
        await AssertCountedAsync(setup, address);
    }

    [Fact]
    public async Task Loses_nothing_when_the_proxy_in_front_of_the_server_is_killed_and_started_again()
    {
        var address = await server.GetBaseAddressAsync();
        await using var relay = new TcpRelay(address);
        using var setup = Counting();
        relay.Kill();

        await using var worker = setup.Start(relay.Address);
        await worker.WaitForAsync("waits for the server");
        relay.Restart();
        foreach (var seen in (int[])[3, 20])
        {
            await worker.WaitForAsync(": event ", seen);
            Assert.NotEqual(0, relay.Kill());
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            relay.Restart();
        }

        Assert.Equal(0, await worker.WaitForExitAsync());
        await AssertCountedAsync(setup, address);
        Assert.All(CountJobs, job => Assert.Equal(
            setup.Of(job).EventIds.Select(id => $"{job}: event {id}"),
            worker.Output.Where(line => line.Contains($" {job}: event ", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ')[2..5]))));
    }

    private static WorkerSetup Counting() => new(CountJobs.Select(job => $$"""{"graph":"slow","id":"{{job}}","upto":{{Ticks}},"ms":300}"""));

    private static async Task AssertCountedAsync(WorkerSetup setup, Uri address)
    {
        foreach (var job in CountJobs)
        {
            Assert.Equal(TickResults, setup.Of(job).Results);
            Assert.Equal("Finished", setup.Of(job).Outcome);
            await setup.AssertAsAtServerAsync(address, job);
        }
    }
}
