using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Operations;

/// <summary>Every operation on threads, against a real dev server.</summary>
public sealed class ThreadOperationTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Covers("POST /threads")]
    [Covers("GET /threads/{thread_id}")]
    public async Task A_thread_can_begin_with_steps_that_no_run_has_made()
    {
        using var client = await server.ConnectAsync();

        var created = await client.Threads.CreateAsync(
            new()
            {
                GraphId = "joke",
                Supersteps =
                [
                    new() { Updates = [SuperstepUpdate.Of("__input__", new StateUpdate<TopicState> { Topic = "tea" })] },
                    new() { Updates = [SuperstepUpdate.Of("__start__", new StateUpdate<TopicState> { Topic = "tea" })] },
                    new() { Updates = [SuperstepUpdate.Of("refine_topic", new StateUpdate<TopicState> { Topic = "green tea" })] },
                ],
            },
            Token);
        var thread = await client.Threads.GetAsync<TopicState>(created.ThreadId, new() { IncludeTtl = true }, Token);

        Assert.Equal("green tea", thread.Values?.Topic);
        Assert.Equal((created.ThreadId, ThreadStatus.Idle), (thread.ThreadId, thread.Status));
        Assert.Equal(["generate_joke"], (await client.Threads.GetStateAsync(created.ThreadId, cancellationToken: Token)).Next);
    }

    [Fact]
    [Covers("PATCH /threads/{thread_id}")]
    [Covers("DELETE /threads/{thread_id}")]
    public async Task A_thread_is_changed_with_and_without_having_it_sent_back()
    {
        using var client = await server.ConnectAsync();
        var thread = (await client.Threads.CreateAsync(cancellationToken: Token)).ThreadId;

        var changed = await client.Threads.UpdateAsync(thread, new() { Metadata = new() { ["a"] = 1 } }, Token);
        await client.Threads.UpdateMinimalAsync(thread, new() { Metadata = new() { ["b"] = 2 } }, Token);
        var found = await client.Threads.GetAsync(thread, Token);
        await client.Threads.DeleteAsync(thread, Token);

        Assert.True(JsonNode.DeepEquals(new JsonObject { ["a"] = 1 }, changed.Metadata));
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["a"] = 1, ["b"] = 2 }, found.Metadata));
        await Assert.ThrowsAsync<NotFoundException>(() => client.Threads.GetAsync(thread, Token));
    }

    [Fact]
    [Covers("POST /threads/search")]
    [Covers("POST /threads/count")]
    [Covers("POST /threads/{thread_id}/copy")]
    public async Task A_copy_is_found_and_counted_beside_the_thread_it_was_made_of()
    {
        using var client = await server.ConnectAsync();
        var user = new JsonObject { ["user"] = Guid.NewGuid().ToString() };
        var thread = await client.RunJokeAsync("tea");
        await client.Threads.UpdateAsync(thread, new() { Metadata = user.DeepClone().AsObject() }, Token);

        var copy = await client.Threads.CopyAsync(thread, Token);
        var found = await client.Threads.SearchAsync<TopicState>(new() { Metadata = user, PageSize = 1 }, Token).ToListAsync(Token);
        var count = await client.Threads.CountAsync(new() { Metadata = user, Status = ThreadStatus.Idle }, Token);

        Assert.Equal(new[] { thread, copy.ThreadId }.Order(), found.Select(candidate => candidate.ThreadId).Order());
        Assert.Equal("tea and cats", found.Single(candidate => candidate.ThreadId == thread).Values?.Topic);
        Assert.Equal("tea and cats", (await client.Threads.GetStateAsync<TopicState>(copy.ThreadId, cancellationToken: Token)).Values?.Topic);
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task A_page_tells_where_the_next_one_begins_and_how_many_there_are()
    {
        using var client = await server.ConnectAsync();
        var metadata = new JsonObject { ["user"] = Guid.NewGuid().ToString() };
        foreach (var _ in Enumerable.Range(0, 2))
            await client.Threads.CreateAsync(new() { Metadata = metadata.DeepClone().AsObject() }, Token);

        var page = await client.Threads.SearchPageAsync(new() { Metadata = metadata, PageSize = 2 }, Token);

        Assert.Equal((2, 2, 3), (page.Count, page.NextOffset, page.Total));
    }

    [Fact]
    [Covers("GET /threads/{thread_id}/state")]
    [Covers("POST /threads/{thread_id}/state")]
    [Covers("GET /threads/{thread_id}/state/{checkpoint_id}")]
    [Covers("POST /threads/{thread_id}/state/checkpoint")]
    public async Task A_state_is_written_and_read_where_it_is_and_where_it_was()
    {
        using var client = await server.ConnectAsync();
        var thread = await client.RunJokeAsync();
        var before = await client.Threads.GetStateAsync<TopicState>(thread, cancellationToken: Token);

        await client.Threads.UpdateStateAsync(thread, new StateUpdate<TopicState> { Joke = "patched" }, cancellationToken: Token);
        var after = await client.Threads.GetStateAsync<TopicState>(thread, new() { Select = [ThreadStateField.Values, ThreadStateField.Checkpoint] }, Token);
        var whole = await client.Threads.GetStateAsync<TopicState>(thread, new() { Checkpoint = before.Checkpoint }, Token);
        var withSubgraphs = await client.Threads.GetStateAsync<TopicState>(thread, new() { Checkpoint = before.Checkpoint, Subgraphs = true }, Token);

        Assert.Equal("patched", after.Values?.Joke);
        Assert.Equal(("This is a joke about ice cream and cats", before.Values), (before.Values?.Joke, whole.Values));
        Assert.Equal(before.Values, withSubgraphs.Values);
    }

    [Fact]
    [Covers("GET /threads/{thread_id}/history")]
    [Covers("POST /threads/{thread_id}/history")]
    public async Task A_history_is_listed_and_walked_through()
    {
        using var client = await server.ConnectAsync();
        var thread = await client.RunJokeAsync();

        var listed = await client.Threads.GetHistoryAsync<TopicState>(thread, new() { Limit = 100, Metadata = new() { ["source"] = "loop" } }, Token);
        var walked = await client.Threads.EnumerateHistoryAsync<TopicState>(thread, pageSize: 2, Token).ToListAsync(Token);

        Assert.Equal(["This is a joke about ice cream and cats", null, null], listed.Select(state => state.Values?.Joke));
        Assert.Equal(listed.Select(state => state.Checkpoint), walked.Take(3).Select(state => state.Checkpoint));
        Assert.Equal(4, walked.Count);
    }
}
