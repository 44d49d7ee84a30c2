// The sample Terminal where there is no terminal: plain lines, for files and pipes.
using TypedLangGraph.Samples.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Samples.Tests.Terminal;

public sealed class PlainOutputTests(DevServerFixture server)
{
    private const int SignalOfCtrlC = 2;

    [Fact]
    public async Task Tells_of_nodes_tokens_and_state() => await AssertPrintsAsync(
        0,
        ["weather Paris"],
        """
        > model
        < model
        messages[1] = ai: calls look_up_weather {"city":"Paris"}
        > tools
        < tools
        messages[2] = tool: it is sunny in Paris
        > model
        model | I have heard: it is sunny in Paris
        < model
        messages[3] = ai: I have heard: it is sunny in Paris
        finished
        """);

    [Fact]
    public async Task Indents_what_happens_in_subgraphs() => await AssertPrintsAsync(
        0,
        ["""{"foo":"foo"}""", "--graph", "parent"],
        """
        > node_1
        < node_1
        foo = "hi! foo"
        > node_2
          > subgraph_node_1
          < subgraph_node_1
          node_2: bar = "bar"
          > subgraph_node_2
          < subgraph_node_2
          node_2: foo = "hi! foobar"
        < node_2
        foo = "hi! foobar"
        finished
        """);

    [Fact]
    public async Task Tells_what_a_run_waits_for() => await AssertPrintsAsync(
        0,
        ["mail Bob"],
        """
        > model
        < model
        messages[1] = ai: calls send_mail {"to":"Bob","text":"Hello!"}
        > approve
        < approve
        interrupted: {"action_requests":[{"name":"send_mail","args":{"to":"Bob","text":"Hello!"},"description":"A mail is going to be sent."}],"review_configs":[{"action_name":"send_mail","allowed_decisions":["approve","reject"]}]}
        """);

    [Fact]
    public async Task Tells_why_a_run_failed() => await AssertPrintsAsync(
        1,
        ["""{"kind":"custom"}""", "--graph", "errs"],
        """
        > first
        < first
        n = 1
        > thrower
        < thrower
        failed: MyDomainError: Boo! ünïcode 💥 second line
        """);

    [Fact]
    public async Task Ctrl_C_cancels_the_run_at_the_server()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        var address = await server.GetBaseAddressAsync();
        await using var sample = SampleProcess.Start("Terminal", "--url", address.ToString(), "endless");

        await sample.WaitForAsync("> model");
        Assert.SkipWhen(sample.Ignores(SignalOfCtrlC), "The tests were started in the background of a shell, where programs ignore Ctrl+C.");
        await sample.SignalAsync("INT");

        Assert.Equal(130, await sample.WaitForExitAsync(TimeSpan.FromSeconds(25)));
        Assert.Equal("cancelled", sample.Output[^1]);
        Assert.DoesNotContain(sample.Output, line => line.Contains("word2999", StringComparison.Ordinal));
        using var client = new LangGraphClient(address);
        var run = Assert.Single(await client.Runs.ListPageAsync(Guid.Parse(sample.Output[0]["thread ".Length..]), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(RunStatus.Interrupted, run.Status);
    }

    [Theory]
    [InlineData("is not understood. Usage", "--what")]
    [InlineData("is not understood. Usage", "--url", "here")]
    [InlineData("The input is no JSON", "{foo")]
    [InlineData("failed: Connection", "--url", "http://127.0.0.1:1")]
    public async Task Says_what_is_wrong(string message, params string[] arguments)
    {
        var run = await Sample.RunAsync("Terminal", arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    private async Task AssertPrintsAsync(int exitCode, string[] arguments, string output)
    {
        var address = await server.GetBaseAddressAsync();
        await using var sample = SampleProcess.Start("Terminal", [.. arguments, "--url", address.ToString()]);

        Assert.Equal(exitCode, await sample.WaitForExitAsync());
        Assert.Equal(output.ReplaceLineEndings("\n").Split('\n'), sample.Output.Skip(1));
    }
}
