using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Operations;

/// <summary>Every operation on runs that a dev server has, against a real one.</summary>
public sealed class RunOperationTests(DevServerFixture server)
{
    private const string Joke = "This is a joke about tea and cats";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static StateUpdate<TopicState> Tea => new() { Topic = "tea" };

    [Fact]
    [Covers("POST /threads/{thread_id}/runs")]
    [Covers("GET /threads/{thread_id}/runs/{run_id}")]
    [Covers("GET /threads/{thread_id}/runs/{run_id}/join")]
    [Covers("GET /threads/{thread_id}/runs")]
    [Covers("DELETE /threads/{thread_id}/runs/{run_id}")]
    public async Task A_run_in_the_background_is_joined_listed_and_deleted()
    {
        using var client = await server.ConnectAsync();
        var thread = (await client.Threads.CreateAsync(cancellationToken: Token)).ThreadId;

        var run = await client.Runs.CreateAsync<TopicState>(thread, "joke", new() { Input = Tea, StrictResume = true }, Token);
        var result = await client.Runs.JoinAsync<TopicState>(thread, run.RunId, cancellationToken: Token);
        var ended = await client.Runs.GetAsync(thread, run.RunId, Token);
        var listed = await client.Runs.ListAsync(thread, cancellationToken: Token).ToListAsync(Token);
        await client.Runs.DeleteAsync(thread, run.RunId, Token);

        Assert.Equal(Joke, result.Values?.Joke);
        Assert.Equal(RunStatus.Success, ended.Status);
        Assert.Equal(run.RunId, Assert.Single(listed).RunId);
        await Assert.ThrowsAsync<NotFoundException>(() => client.Runs.GetAsync(thread, run.RunId, Token));
    }

    [Fact]
    [Covers("POST /threads/{thread_id}/runs/stream")]
    [Covers("POST /runs/stream")]
    public async Task A_run_is_streamed_with_and_without_a_thread()
    {
        using var client = await server.ConnectAsync();
        var thread = (await client.Threads.CreateAsync(cancellationToken: Token)).ThreadId;

        var onThread = await client.Runs.StreamAsync<TopicState>(thread, "joke", new() { Input = Tea, StreamMode = StreamMode.Values, StreamNamespaces = [""] }, Token).ToListAsync(Token);
        var without = await client.Runs.StreamAsync<TopicState>("joke", new() { Input = Tea, StreamMode = StreamMode.Values }, Token).ToListAsync(Token);

        Assert.Equal(Joke, onThread.OfType<ValuesChunk<TopicState>>().Last().Values.Joke);
        Assert.Equal(Joke, without.OfType<ValuesChunk<TopicState>>().Last().Values.Joke);
    }

    [Fact]
    [Covers("POST /threads/{thread_id}/runs/wait")]
    [Covers("POST /runs/wait")]
    public async Task A_run_is_waited_for_with_and_without_a_thread()
    {
        using var client = await server.ConnectAsync();
        var thread = (await client.Threads.CreateAsync(cancellationToken: Token)).ThreadId;

        var onThread = await client.Runs.WaitAsync<TopicState>(thread, "joke", new() { Input = Tea }, Token);
        var without = await client.Runs.WaitAsync<TopicState>("joke", new() { Input = Tea }, Token);

        Assert.Equal((Joke, Joke), (onThread.Values?.Joke, without.Values?.Joke));
        Assert.NotNull(onThread.RunId);
        Assert.NotNull(without.RunId);
    }

    [Fact]
    [Covers("POST /runs")]
    [Covers("GET /runs/{run_id}/stream")]
    public async Task A_run_without_a_thread_is_started_in_the_background_and_joined()
    {
        using var client = await server.ConnectAsync();

        var run = await client.Runs.CreateAsync<TopicState>("joke", new() { Input = Tea, StreamResumable = true, OnCompletion = OnCompletion.Keep }, Token);
        var chunks = await client.Runs.JoinStreamAsync<TopicState>(run.RunId, new() { From = StreamCursor.Beginning }, Token).ToListAsync(Token);

        Assert.Equal(Joke, chunks.OfType<ValuesChunk<TopicState>>().Last().Values.Joke);
    }

    [Fact]
    [Covers("GET /threads/{thread_id}/runs/{run_id}/stream")]
    public async Task A_run_on_a_thread_is_joined_from_its_beginning()
    {
        using var client = await server.ConnectAsync();
        var thread = (await client.Threads.CreateAsync(cancellationToken: Token)).ThreadId;
        var run = await client.Runs.CreateAsync<TopicState>(thread, "joke", new() { Input = Tea, StreamResumable = true }, Token);

        var chunks = await client.Runs.JoinStreamAsync<TopicState>(thread, run.RunId, new() { From = StreamCursor.Beginning }, Token).ToListAsync(Token);

        Assert.Equal(["tea", "tea and cats", "tea and cats"], chunks.OfType<ValuesChunk<TopicState>>().Select(chunk => chunk.Values.Topic));
    }

    [Fact]
    [Covers("POST /runs/batch")]
    public async Task A_batch_starts_runs_of_different_graphs_in_order()
    {
        using var client = await server.ConnectAsync();

        var runs = await client.Runs.CreateBatchAsync(
            [
                BatchRun.Of<TopicState>("joke", new() { Input = Tea, OnCompletion = OnCompletion.Keep }),
                BatchRun.Of<SlowState>("slow", new() { Input = new StateUpdate<SlowState> { Upto = 1, Ms = 1 }, OnCompletion = OnCompletion.Keep }),
            ],
            Token);

        Assert.Equal([await IdOfAsync(client, "joke"), await IdOfAsync(client, "slow")], runs.Select(run => run.AssistantId));
        Assert.Equal(Joke, (await client.Runs.JoinAsync<TopicState>(runs[0].ThreadId, runs[0].RunId, cancellationToken: Token)).Values?.Joke);
    }

    [Fact]
    [Covers("POST /threads/{thread_id}/runs/{run_id}/cancel")]
    public async Task A_cancelled_run_has_ended_when_the_wait_for_it_is_over()
    {
        using var client = await server.ConnectAsync();
        var thread = (await client.Threads.CreateAsync(cancellationToken: Token)).ThreadId;
        var run = await client.Runs.CreateAsync<SlowState>(thread, "slow", new() { Input = new StateUpdate<SlowState> { Upto = 20, Ms = 500 } }, Token);
        while ((await client.Runs.GetAsync(thread, run.RunId, Token)).Status != RunStatus.Running)
            await Task.Delay(20, Token);

        await client.Runs.CancelAsync(thread, run.RunId, new() { Wait = true, Reason = CancelReason.Taken }, Token);

        Assert.Equal(RunStatus.Interrupted, (await client.Runs.GetAsync(thread, run.RunId, Token)).Status);
    }

    private static async Task<Guid> IdOfAsync(LangGraphClient client, string graph) => (await client.Assistants.GetAsync(graph, Token)).AssistantId;
}
