using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Operations;

/// <summary>The exact bytes of requests about threads, runs and the store that only Python servers understand.</summary>
public sealed class PythonServerRequestTests
{
    private static readonly Guid Thread = Guid.Parse("33333333-3333-4333-8333-333333333333");
    private static readonly Guid Run = Guid.Parse("44444444-4444-4444-8444-444444444444");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Covers("POST /threads/prune")]
    public async Task Threads_are_pruned()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", """{"pruned_count":1}"""), RawServer.Answer("200 OK", """{"pruned_count":0}"""));
        using var client = server.CreateClient();

        Assert.Equal(1, await client.Threads.PruneAsync([Thread], ThreadTtlStrategy.KeepLatest, Token));
        Assert.Equal(0, await client.Threads.PruneAsync([Thread], cancellationToken: Token));

        server.Requests[0].AssertIs("POST /threads/prune", $$"""{"thread_ids":["{{Thread}}"],"strategy":"keep_latest"}""");
        server.Requests[1].AssertIs("POST /threads/prune", $$"""{"thread_ids":["{{Thread}}"]}""");
    }

    [Fact]
    [Covers("POST /runs/cancel")]
    public async Task Runs_are_cancelled_by_their_status_or_by_their_ids()
    {
        await using var server = RawServer.Start(RawServer.Answer("204 No Content"), RawServer.Answer("204 No Content"));
        using var client = server.CreateClient();

        await client.Runs.CancelManyAsync(RunSelection.WithStatus(RunCancelStatus.Pending), cancellationToken: Token);
        await client.Runs.CancelManyAsync(RunSelection.OfThread(Thread, [Run]), CancelAction.Rollback, Token);

        server.Requests[0].AssertIs("POST /runs/cancel", """{"status":"pending"}""");
        server.Requests[1].AssertIs("POST /runs/cancel?action=rollback", $$"""{"thread_id":"{{Thread}}","run_ids":["{{Run}}"]}""");
    }

    [Fact]
    public async Task A_run_is_cancelled_for_a_reason()
    {
        await using var server = RawServer.Start(RawServer.Answer("202 Accepted"));
        using var client = server.CreateClient();

        await client.Runs.CancelAsync(Thread, Run, new() { Action = CancelAction.Interrupt, Reason = CancelReason.Taken }, Token);

        server.Requests.Single().AssertIs($"POST /threads/{Thread}/runs/{Run}/cancel?action=interrupt&reason=taken");
    }

    [Fact]
    [Covers("GET /threads/{thread_id}/stream")]
    public async Task A_thread_is_streamed_in_the_modes_that_were_chosen()
    {
        await using var server = RawServer.StartHolding(RawServer.CutStream($"event: metadata\r\ndata: {{\"run_id\":\"{Run}\",\"attempt\":1}}\r\n\r\n"));
        using var client = server.CreateClient();

        var first = await client.Threads.JoinStreamAsync<TopicState>(
            Thread, new() { Modes = ThreadStreamMode.RunModes | ThreadStreamMode.Lifecycle, From = StreamCursor.Beginning }, Token).FirstAsync(Token);

        Assert.Equal(Run, Assert.IsType<MetadataChunk>(first).RunId);
        server.Requests.Single().AssertIs(
            $"GET /threads/{Thread}/stream?stream_modes=run_modes%2Clifecycle", accept: "text/event-stream", headers: ["Cache-Control: no-store", "Last-Event-ID: -"]);
    }

    [Fact]
    public async Task A_thread_is_updated_without_an_answer()
    {
        await using var server = RawServer.Start(RawServer.Answer("204 No Content"));
        using var client = server.CreateClient();

        await client.Threads.UpdateMinimalAsync(Thread, new() { Ttl = new() { Minutes = 5 } }, Token);

        server.Requests.Single().AssertIs($"PATCH /threads/{Thread}", """{"metadata":{},"ttl":{"ttl":5}}""", headers: "Prefer: return=minimal");
    }

    [Fact]
    public async Task A_thread_tells_its_time_to_live_when_it_is_asked_to()
    {
        await using var server = RawServer.Start(RawServer.Answer(
            "200 OK",
            $$$"""{"thread_id":"{{{Thread}}}","created_at":"2026-11-21T08:00:00Z","updated_at":"2026-11-21T08:00:00Z","metadata":{},"status":"idle","ttl":{"strategy":"delete","ttl_minutes":5,"expires_at":"2026-11-21T08:05:00Z"}}"""));
        using var client = server.CreateClient();

        var thread = await client.Threads.GetAsync(Thread, new() { IncludeTtl = true }, Token);

        Assert.Equal(5, thread.Ttl?.TtlMinutes);
        server.Requests.Single().AssertIs($"GET /threads/{Thread}?include=ttl");
    }

    [Fact]
    public async Task States_are_read_in_part()
    {
        const string state = """{"next":[],"values":{"topic":"tea"}}""";
        await using var server = RawServer.Start(RawServer.Answer("200 OK", state), RawServer.Answer("200 OK", state), RawServer.Answer("200 OK", $"[{state}]"));
        using var client = server.CreateClient();
        var topic = new ThreadStateField("values.topic");

        await client.Threads.GetStateAsync<TopicState>(Thread, new() { Select = [topic] }, Token);
        await client.Threads.GetStateAsync<TopicState>(Thread, new() { Select = [topic], Checkpoint = new() { CheckpointId = "c", CheckpointNamespace = "n" }, Subgraphs = true }, Token);
        await client.Threads.GetHistoryAsync<TopicState>(Thread, new() { Select = [topic], Limit = 3 }, Token);

        server.Requests[0].AssertIs($"GET /threads/{Thread}/state?select=values.topic&select=next");
        server.Requests[1].AssertIs($"POST /threads/{Thread}/state/checkpoint", """{"checkpoint":{"checkpoint_ns":"n","checkpoint_id":"c"},"subgraphs":true,"select":["values.topic","next"]}""");
        server.Requests[2].AssertIs($"POST /threads/{Thread}/history", """{"limit":3,"select":["values.topic","next"]}""");
    }

    [Fact]
    public async Task An_item_is_stored_with_its_index_and_time_to_live()
    {
        await using var server = RawServer.Start([.. Enumerable.Repeat(RawServer.Answer("204 No Content"), 3)]);
        using var client = server.CreateClient();
        var value = new Memory("x", 1);

        await client.Store.PutAsync(["users", "a b"], "k", value, MemoryContext.Default.Memory, cancellationToken: Token);
        await client.Store.PutAsync(["users"], "k", value, MemoryContext.Default.Memory, new() { Index = ["text"], Ttl = TimeSpan.FromSeconds(90) }, Token);
        await client.Store.PutAsync(["users"], "k", value, MemoryContext.Default.Memory, new() { Index = [] }, Token);

        server.Requests[0].AssertIs("PUT /store/items", """{"namespace":["users","a b"],"key":"k","value":{"text":"x","weight":1}}""");
        server.Requests[1].AssertIs("PUT /store/items", """{"namespace":["users"],"key":"k","value":{"text":"x","weight":1},"index":["text"],"ttl":1.5}""");
        server.Requests[2].AssertIs("PUT /store/items", """{"namespace":["users"],"key":"k","value":{"text":"x","weight":1},"index":false}""");
    }

    [Fact]
    public async Task An_item_is_asked_for_by_labels_joined_with_full_stops()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", "null"));
        using var client = server.CreateClient();

        Assert.Null(await client.Store.GetAsync(["users", "a b"], "k&1", refreshTtl: false, cancellationToken: Token));

        server.Requests.Single().AssertIs("GET /store/items?namespace=users.a%20b&key=k%261&refresh_ttl=false");
    }

    [Fact]
    public async Task Items_are_searched_for_by_meaning()
    {
        await using var server = RawServer.Start(RawServer.Answer(
            "200 OK", """{"items":[{"namespace":["users"],"key":"k","value":{"text":"x","weight":1},"created_at":"2026-11-21T08:00:00Z","updated_at":"2026-11-21T08:00:00Z","score":0.75}]}"""));
        using var client = server.CreateClient();

        var found = await client.Store.SearchAsync(["users"], MemoryContext.Default.Memory, new() { Query = "tea", RefreshTtl = true }, Token).ToListAsync(Token);

        Assert.Equal((new Memory("x", 1), 0.75), (Assert.Single(found).Value, found[0].Score));
        server.Requests.Single().AssertIs("POST /store/items/search", """{"namespace_prefix":["users"],"limit":100,"offset":0,"query":"tea","refresh_ttl":true}""");
    }

    [Fact]
    public async Task Namespaces_are_read_with_and_without_a_name_around_them()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", """{"namespaces":[["a","b"]]}"""), RawServer.Answer("200 OK", """[["a","b"]]"""));
        using var client = server.CreateClient();

        Assert.Equal(["a", "b"], Assert.Single(await client.Store.ListNamespacesPageAsync(new() { Suffix = ["b"], MaxDepth = 2 }, Token)));
        Assert.Equal(["a", "b"], Assert.Single(await client.Store.ListNamespacesPageAsync(cancellationToken: Token)));
        server.Requests[0].AssertIs("POST /store/namespaces", """{"suffix":["b"],"max_depth":2,"limit":100,"offset":0}""");
    }
}
