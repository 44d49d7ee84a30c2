using System.Net;

namespace TypedLangGraph.Testing.Tests;

/// <summary>A test that could not happen on a server says so.</summary>
public sealed class MistakeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_of_a_mode_that_nobody_asked_for()
    {
        using var client = new FakeAgentServer().Plays("joke", new RunScript().Custom(1)).CreateClient();

        var mistake = await Assert.ThrowsAsync<UnexpectedScriptException>(async () => await client.Runs.StreamAsync<JokeState>("joke", new() { StreamMode = StreamMode.Updates }).ToListAsync(Stop));

        Assert.Equal(
            "The script of 'joke' sends 'custom', and the request asks for updates: no server would send it. Ask for the mode 'custom', or leave the event out of the script.", mistake.Message);
    }

    [Fact]
    public async Task An_event_of_a_subgraph_that_nobody_asked_for()
    {
        using var client = new FakeAgentServer().Plays("joke", new RunScript().Values(new JokeState { Topic = "a" }, "sub:1")).CreateClient();

        var mistake = await Assert.ThrowsAsync<UnexpectedScriptException>(async () => await client.Runs.StreamAsync<JokeState>("joke", new()).ToListAsync(Stop));

        Assert.Contains("set StreamSubgraphs", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_a_script()
    {
        using var client = new FakeAgentServer().CreateClient();

        var mistake = await Assert.ThrowsAsync<UnexpectedRequestException>(async () => await client.Runs.StreamAsync<JokeState>("joke", new()).ToListAsync(Stop));

        Assert.Contains("""call Plays("joke", new RunScript()...) first""", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_nothing_answers()
    {
        using var client = new FakeAgentServer().CreateClient();

        var mistake = await Assert.ThrowsAsync<UnexpectedRequestException>(() => client.Server.GetInfoAsync(Stop));

        Assert.Equal("""Nothing answers 'GET /info'. Prepare it: Answers(HttpMethod.Get, "/info", ...).""", mistake.Message);
    }

    [Fact]
    public async Task More_runs_than_the_test_thinks()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript());
        using var client = server.CreateClient();
        await client.Runs.WaitAsync<JokeState>("joke", new(), Stop);
        await client.Runs.WaitAsync<JokeState>("joke", new(), Stop);

        var mistake = Assert.Throws<InvalidOperationException>(() => server.SingleRun);

        Assert.Equal("Expected one run, and 2 were started. The requests: POST /runs/wait; POST /runs/wait.", mistake.Message);
    }

    [Fact]
    public async Task Answers_and_faults_are_prepared()
    {
        var assistant = Guid.NewGuid();
        var server = new FakeAgentServer()
            .Disconnects()
            .Refuses(HttpStatusCode.ServiceUnavailable, "busy")
            .Answers(HttpMethod.Get, "/assistants/*/subgraphs", JsonPayload.Parse("{}"));
        using var client = server.CreateClient();

        await client.Assistants.GetSubgraphsAsync(assistant.ToString(), cancellationToken: Stop);

        Assert.Equal(3, server.Requests.Count);
    }
}
