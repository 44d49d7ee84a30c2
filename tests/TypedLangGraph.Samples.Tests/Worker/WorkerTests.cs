// The sample Worker as a process, against a real server: what its journal has in the end, whatever happens in between.
using TypedLangGraph.Samples.Tests.Support;
using TypedLangGraph.TestSupport;
using Worker;

namespace TypedLangGraph.Samples.Tests.Worker;

public sealed class WorkerTests(DevServerFixture server)
{
    private const int Ticks = 20;

    private static readonly string[] CountJobs = ["a", "b", "c", "d", "e", "f"];

    private static readonly string[] TickResults = [.. Enumerable.Range(1, Ticks).Select(tick => $"tick {tick}")];

    [Fact]
    public async Task Starts_a_server_of_its_own_and_works_through_all_jobs()
    {
        Assert.SkipWhen(DevServerFixture.SkipReason is not null, DevServerFixture.SkipReason ?? string.Empty);

        var run = await Sample.RunAsync("Worker", "--concurrency", "20");

        Assert.Equal((0, string.Empty), (run.ExitCode, string.Concat(run.Error.Split('\n').Where(line => !line.StartsWith("  ", StringComparison.Ordinal)))));
        Assert.StartsWith("20 of 20 jobs finished, 0 are left.", run.OutputLines[^1]);
        Assert.Equal((10 * 6) + (10 * 3), run.OutputLines.Count(line => line.Contains(": event ", StringComparison.Ordinal)));
        File.Delete(run.OutputLines[^1].Split("Journal: ")[1]);
    }

    [Fact]
    public async Task Runs_different_graphs_and_keeps_going_when_one_fails()
    {
        var address = await server.GetBaseAddressAsync();
        using var setup = new WorkerSetup(
            """{"graph":"joke","id":"funny","topic":"ice cream"}""",
            """{"graph":"slow","id":"endless","upto":100,"ms":1}""",
            """{"graph":"slow","id":"short","upto":1,"ms":1}""");

        var run = await setup.RunAsync(address);

        Assert.Equal((1, "2 of 3 jobs finished, 0 are left."), (run.ExitCode, run.OutputLines[^1].Split(" Journal")[0]));
        Assert.Equal(["topic: ice cream and cats", "joke: This is a joke about ice cream and cats"], setup.Of("funny").Results);
        Assert.Equal(["tick 1"], setup.Of("short").Results);
        Assert.Equal(("Finished", "Failed"), (setup.Of("funny").Outcome, setup.Of("endless").Outcome));
        Assert.Contains("Recursion limit", setup.Of("endless").Error);
        await setup.AssertAsAtServerAsync(address, "funny");
    }

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
            var exitCode = await stopped.WaitForExitAsync(TimeSpan.FromSeconds(5));
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

    /// <summary>The worker was killed between the server's answer and the line that says so.</summary>
    [Fact]
    public async Task Finds_the_run_that_it_had_started_and_not_written_down()
    {
        var address = await server.GetBaseAddressAsync();
        using var client = new LangGraphClient(address);
        var thread = await client.Threads.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        var options = new ThreadRunOptions<CountState> { Input = new CountState.Update { Upto = 2, Ms = 1 }, StreamMode = StreamMode.Updates, StreamResumable = true };
        var run = await client.Runs.CreateAsync(thread.ThreadId, "slow", options, TestContext.Current.CancellationToken);
        using var setup = new WorkerSetup("""{"graph":"slow","id":"1","upto":2,"ms":1}""");
        await File.WriteAllTextAsync(
            setup.Journal, $$"""{"entry":"thread","threadId":"{{thread.ThreadId}}","job":"1"}""" + "\n", TestContext.Current.CancellationToken);

        Assert.Equal(0, (await setup.RunAsync(address)).ExitCode);

        Assert.Equal(run.RunId, setup.Of("1").RunId);
        Assert.Equal(["tick 1", "tick 2"], setup.Of("1").Results);
        await setup.AssertAsAtServerAsync(address, "1");
    }

    [Fact]
    public async Task Does_nothing_twice_when_it_is_started_again_after_its_end()
    {
        var address = await server.GetBaseAddressAsync();
        using var setup = new WorkerSetup("""{"graph":"joke","id":"1","topic":"cats"}""");
        await setup.RunAsync(address);
        var journal = await File.ReadAllTextAsync(setup.Journal, TestContext.Current.CancellationToken);

        var again = await setup.RunAsync(address);

        Assert.Equal((0, journal), (again.ExitCode, await File.ReadAllTextAsync(setup.Journal, TestContext.Current.CancellationToken)));
    }

    private static WorkerSetup Counting() => new(CountJobs.Select(job => $$"""{"graph":"slow","id":"{{job}}","upto":{{Ticks}},"ms":100}"""));

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
