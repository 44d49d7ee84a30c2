using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Clients;

/// <summary>The clients against a real dev server.</summary>
public sealed class DevServerTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Assistants_are_found_with_their_graph_and_schemas()
    {
        using var client = await ConnectAsync();

        var found = await client.Assistants.SearchAsync(new() { PageSize = 2, Select = [AssistantField.Version] }, Token).ToListAsync(Token);
        var assistant = await client.Assistants.GetAsync("joke", Token);
        var graph = await client.Assistants.GetGraphAsync("parent", xray: true, Token);
        var schemas = await client.Assistants.GetSchemasAsync("joke", Token);

        Assert.Contains(found, candidate => candidate.AssistantId == assistant.AssistantId && candidate.GraphId == "joke");
        Assert.Contains(graph.Nodes, node => node.Id.ToString() == "\"__start__\"");
        Assert.Equal("joke", schemas.GraphId);
        Assert.Equal("object", schemas.StateSchema?.ToElement().GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_thread_lives_from_its_creation_to_its_deletion()
    {
        using var client = await ConnectAsync();
        var user = Guid.NewGuid().ToString();

        var thread = await client.Threads.CreateAsync(new() { Metadata = new() { ["user"] = user } }, Token);
        var again = await client.Threads.CreateAsync(new() { ThreadId = thread.ThreadId, IfExists = IfExists.DoNothing }, Token);
        var changed = await client.Threads.UpdateAsync(thread.ThreadId, new() { Metadata = new() { ["vip"] = true } }, Token);
        var found = await client.Threads.SearchAsync(new() { Metadata = new() { ["user"] = user }, Select = [ThreadField.Interrupts] }, Token).ToListAsync(Token);
        await client.Threads.DeleteAsync(thread.ThreadId, Token);

        Assert.Equal((thread.ThreadId, ThreadStatus.Idle), (again.ThreadId, again.Status));
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["user"] = user, ["vip"] = true }, changed.Metadata));
        Assert.Equal(thread.ThreadId, Assert.Single(found).ThreadId);
        await Assert.ThrowsAsync<NotFoundException>(() => client.Threads.GetAsync(thread.ThreadId, Token));
    }

    [Fact]
    public async Task Creating_a_thread_twice_is_a_conflict()
    {
        using var client = await ConnectAsync();
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);

        await Assert.ThrowsAsync<ConflictException>(() => client.Threads.CreateAsync(new() { ThreadId = thread.ThreadId }, Token));
    }

    [Fact]
    public async Task The_state_of_a_new_thread_has_no_values()
    {
        using var client = await ConnectAsync();
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);

        var state = await client.Threads.GetStateAsync<TopicState>(thread.ThreadId, cancellationToken: Token);

        Assert.False(state.HasValues);
        Assert.Empty(state.Next);
    }

    [Fact]
    public async Task A_state_is_written_and_read_at_every_checkpoint()
    {
        using var client = await ConnectAsync();
        var thread = await RunJokeAsync(client);

        var updated = await client.Threads.UpdateStateAsync(thread, new StateUpdate<TopicState> { Topic = "patched" }, new() { AsNode = "refine_topic" }, Token);
        var latest = await client.Threads.GetStateAsync<TopicState>(thread, cancellationToken: Token);
        var first = await client.Threads.GetHistoryAsync<TopicState>(thread, new() { Limit = 100 }, Token);
        var walked = await client.Threads.EnumerateHistoryAsync<TopicState>(thread, pageSize: 2, Token).ToListAsync(Token);

        Assert.Equal(("patched", "generate_joke"), (latest.Values?.Topic, Assert.Single(latest.Next)));
        Assert.Equal(updated.Checkpoint?.CheckpointId, latest.Checkpoint?.CheckpointId);
        Assert.Equal(first.Select(state => state.Checkpoint?.CheckpointId), walked.Select(state => state.Checkpoint?.CheckpointId));
        foreach (var state in walked)
        {
            var plain = await client.Threads.GetStateAsync<TopicState>(thread, new() { Checkpoint = state.Checkpoint }, Token);
            var withSubgraphs = await client.Threads.GetStateAsync<TopicState>(thread, new() { Checkpoint = state.Checkpoint, Subgraphs = true }, Token);
            Assert.Equal((state.Values, state.Values), (plain.Values, withSubgraphs.Values));
        }
    }

    [Fact]
    public async Task A_history_goes_on_before_a_checkpoint()
    {
        using var client = await ConnectAsync();
        var thread = await RunJokeAsync(client);
        var all = await client.Threads.GetHistoryAsync(thread, cancellationToken: Token);

        var rest = await client.Threads.GetHistoryAsync(thread, new() { Before = all[1].Checkpoint!.CheckpointId! }, Token);

        Assert.Equal(all.Skip(2).Select(state => state.Checkpoint), rest.Select(state => state.Checkpoint));
    }

    [Fact]
    public async Task A_background_run_is_listed_and_ends()
    {
        using var client = await ConnectAsync();
        var thread = await RunJokeAsync(client);

        var run = Assert.Single(await client.Runs.ListAsync(thread, new() { Select = [RunField.Kwargs] }, Token).ToListAsync(Token));

        Assert.Equal((thread, RunStatus.Success), (run.ThreadId, run.Status));
        Assert.Empty(await client.Runs.ListPageAsync(thread, new() { Status = RunStatus.Error }, Token));
    }

    [Fact]
    public async Task A_cancelled_run_is_interrupted()
    {
        using var client = await ConnectAsync();
        var thread = (await client.Threads.CreateAsync(cancellationToken: Token)).ThreadId;
        var run = await client.Runs.CreateAsync<SlowState>(thread, "slow", new() { Input = new StateUpdate<SlowState> { Upto = 20, Ms = 500 } }, Token);
        await WaitAsync(client, run, status => status == RunStatus.Running);

        await client.Runs.CancelAsync(thread, run.RunId, new() { Action = CancelAction.Interrupt, Wait = true }, Token);

        Assert.Equal(RunStatus.Interrupted, (await client.Runs.GetAsync(thread, run.RunId, Token)).Status);
    }

    private async Task<LangGraphClient> ConnectAsync() => new(await server.GetBaseAddressAsync());

    private static async Task<Guid> RunJokeAsync(LangGraphClient client)
    {
        var thread = (await client.Threads.CreateAsync(cancellationToken: Token)).ThreadId;
        var run = await client.Runs.CreateAsync<TopicState>(thread, "joke", new() { Input = new StateUpdate<TopicState> { Topic = "x" } }, Token);
        await WaitAsync(client, run, status => status == RunStatus.Success);
        return thread;
    }

    private static async Task WaitAsync(LangGraphClient client, Run run, Predicate<RunStatus> isReached)
    {
        for (var deadline = DateTime.UtcNow.AddMinutes(1); ; await Task.Delay(50, Token))
        {
            var status = (await client.Runs.GetAsync(run.ThreadId, run.RunId, Token)).Status;
            if (isReached(status))
                return;
            Assert.True(DateTime.UtcNow < deadline, $"The run is still {status} after a minute.");
        }
    }
}
