// The sample Worker as a process, against a real server: what its journal has in the end.
using TypedLangGraph.TestSupport;
using Worker;

namespace TypedLangGraph.Samples.Tests.Worker;

public sealed class WorkerTests(DevServerFixture server)
{
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
}
