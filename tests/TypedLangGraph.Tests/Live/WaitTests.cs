using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>Waiting for what a run comes to, at a real server.</summary>
public sealed class WaitTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_the_state_at_the_end_and_the_runs_id()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);

        var result = await client.Runs.WaitAsync<JokeState>(thread.ThreadId, "joke", new() { Input = new StateUpdate<JokeState> { Topic = "x" } }, Token);

        Assert.Equal("This is a joke about x and cats", result.Values?.Joke);
        Assert.True(result.HasValues);
        Assert.False(result.IsInterrupted);
        Assert.Equal(RunStatus.Success, (await client.Runs.GetAsync(thread.ThreadId, result.RunId!.Value, Token)).Status);
    }

    [Fact]
    public async Task Reads_past_the_line_ends_that_keep_the_connection_alive()
    {
        using var recorder = new BodyRecorder();
        using var http = new HttpClient(recorder) { BaseAddress = await server.GetBaseAddressAsync() };
        using var client = new LangGraphClient(http);

        var result = await client.Runs.WaitAsync<SlowState>("slow", new() { Input = new StateUpdate<SlowState> { Upto = 2, Ms = 1200 } }, Token);

        Assert.StartsWith("\n", recorder.LastBody);
        Assert.Equal(2, result.Values?.Ticks);
        Assert.NotNull(result.RunId);
    }

    [Fact]
    public async Task An_interrupted_run_has_its_questions_and_here_no_state()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);

        var result = await client.Runs.WaitAsync<HitlState>(thread.ThreadId, "hitl", new() { Input = new StateUpdate<HitlState> { Kind = "single" } }, Token);

        Assert.True(result.IsInterrupted);
        Assert.Equal("\"first?\"", Assert.Single(result.Interrupts).Value.ToString());
        Assert.False(result.HasValues);
    }

    [Fact]
    public async Task A_failed_run_throws_with_the_graphs_own_words()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var exception = await Assert.ThrowsAsync<RunFailedException>(() =>
            client.Runs.WaitAsync<AnyState>("errs", new() { Input = new StateUpdate<AnyState> { Kind = "custom" } }, Token));

        Assert.Equal(("MyDomainError", "Boo! ünïcode 💥\nsecond line"), (exception.Error, exception.ServerMessage));
        Assert.NotNull(exception.RunId);
    }

    [Fact]
    public async Task A_run_in_the_background_is_waited_for()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var run = await client.Runs.CreateAsync<SlowState>(thread.ThreadId, "slow", new() { Input = new StateUpdate<SlowState> { Upto = 3, Ms = 100 } }, Token);

        var result = await client.Runs.JoinAsync<SlowState>(thread.ThreadId, run.RunId, cancellationToken: Token);
        var again = await client.Runs.JoinAsync<SlowState>(thread.ThreadId, run.RunId, cancellationToken: Token);

        Assert.Equal((3, run.RunId), (result.Values?.Ticks, result.RunId));
        Assert.Equal(3, again.Values?.Ticks);
    }

    [Fact]
    public async Task A_failed_run_in_the_background_throws_as_well()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var run = await client.Runs.CreateAsync<AnyState>(thread.ThreadId, "errs", new() { Input = new StateUpdate<AnyState> { Kind = "custom" } }, Token);

        var exception = await Assert.ThrowsAsync<RunFailedException>(() => client.Runs.JoinAsync<AnyState>(thread.ThreadId, run.RunId, cancellationToken: Token));

        Assert.Equal(("MyDomainError", run.RunId), (exception.Error, exception.RunId));
    }

    [Fact]
    public async Task An_unknown_run_is_not_taken_for_a_finished_one()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);

        var exception = await Assert.ThrowsAnyAsync<LangGraphException>(() => client.Runs.JoinAsync<JokeState>(thread.ThreadId, Guid.NewGuid(), cancellationToken: Token));

        Assert.Contains("not found", exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_wait_ends_with_its_token()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.Runs.WaitAsync<SlowState>("slow", new() { Input = new StateUpdate<SlowState> { Upto = 2, Ms = 2000 } }, stop.Token));
    }

    /// <summary>Lets the answers through, and keeps the text of the last one.</summary>
    private sealed class BodyRecorder() : DelegatingHandler(new SocketsHttpHandler())
    {
        public string? LastBody { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            LastBody = await response.Content.ReadAsStringAsync(cancellationToken);
            return response;
        }
    }
}
