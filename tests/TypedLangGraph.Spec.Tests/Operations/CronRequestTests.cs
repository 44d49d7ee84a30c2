using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Operations;

/// <summary>The exact bytes of requests about crons, which no development server has, and what becomes of a server's answers.</summary>
public sealed class CronRequestTests
{
    private const string Cron = """
        {"cron_id":"11111111-1111-4111-8111-111111111111","assistant_id":"22222222-2222-4222-8222-222222222222","thread_id":"33333333-3333-4333-8333-333333333333",
        "end_time":"2027-01-01T00:00:00+00:00","schedule":"0 8 * * 1","created_at":"2026-11-21T08:00:00+00:00","updated_at":"2026-11-21T09:00:00+00:00","user_id":null,
        "payload":{"input":{"topic":"tea"}},"next_run_date":"2026-11-23T08:00:00+00:00","metadata":{"team":"a"},"enabled":true}
        """;

    private static readonly Guid CronId = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Thread = Guid.Parse("33333333-3333-4333-8333-333333333333");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Covers("POST /runs/crons")]
    public async Task A_cron_is_created_with_what_was_set()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", Cron), RawServer.Answer("200 OK", Cron));
        using var client = server.CreateClient();

        var cron = await client.Crons.CreateAsync<TopicState>("joke", "0 8 * * 1", cancellationToken: Token);
        await client.Crons.CreateAsync<TopicState>(
            "joke",
            "0 8 * * 1",
            new()
            {
                TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
                EndTime = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
                Input = new StateUpdate<TopicState> { Topic = "tea" },
                Metadata = new() { ["team"] = "a" },
                Config = new() { RecursionLimit = 7 },
                Context = new JsonObject { ["model"] = "m" },
                Webhook = new("https://hook.test/done"),
                InterruptBefore = ["*"],
                InterruptAfter = ["refine_topic"],
                Enabled = false,
                StreamMode = StreamMode.Updates,
                StreamSubgraphs = true,
                StreamResumable = true,
                Durability = Durability.Exit,
                OnRunCompleted = CronCompletion.Keep,
            },
            Token);

        server.Requests[0].AssertIs("POST /runs/crons", """{"assistant_id":"joke","schedule":"0 8 * * 1"}""");
        server.Requests[1].AssertIs(
            "POST /runs/crons",
            """{"assistant_id":"joke","schedule":"0 8 * * 1","timezone":"Europe/Berlin","end_time":"2027-01-01T00:00:00+00:00","input":{"topic":"tea"},"metadata":{"team":"a"},"config":{"recursion_limit":7},"context":{"model":"m"},"webhook":"https://hook.test/done","interrupt_before":"*","interrupt_after":["refine_topic"],"enabled":false,"stream_mode":["updates"],"stream_subgraphs":true,"stream_resumable":true,"durability":"exit","on_run_completed":"keep"}""");
        Assert.Equal((CronId, Thread, "0 8 * * 1", true), (cron.CronId, cron.ThreadId, cron.Schedule, cron.Enabled));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero), cron.NextRunDate);
        Assert.Null(cron.UnknownFields);
    }

    [Fact]
    [Covers("POST /threads/{thread_id}/runs/crons")]
    public async Task A_cron_is_created_on_a_thread()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", Cron));
        using var client = server.CreateClient();

        await client.Crons.CreateForThreadAsync<TopicState>(Thread, "joke", "*/5 * * * *", new() { MultitaskStrategy = MultitaskStrategy.Reject, TimeZone = TimeZoneInfo.Utc }, Token);

        server.Requests.Single().AssertIs(
            $"POST /threads/{Thread}/runs/crons", """{"assistant_id":"joke","schedule":"*/5 * * * *","timezone":"UTC","multitask_strategy":"reject"}""");
    }

    [Fact]
    [Covers("PATCH /runs/crons/{cron_id}")]
    public async Task The_end_of_a_cron_is_left_alone_or_set_or_taken_away()
    {
        await using var server = RawServer.Start([.. Enumerable.Repeat(RawServer.Answer("200 OK", Cron), 3)]);
        using var client = server.CreateClient();

        await client.Crons.UpdateAsync<TopicState>(CronId, new() { Enabled = false, OnRunCompleted = CronCompletion.Delete }, Token);
        await client.Crons.UpdateAsync<TopicState>(CronId, new() { Schedule = "0 9 * * *", EndTime = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) }, Token);
        await client.Crons.UpdateAsync<TopicState>(CronId, new() { EndTime = new Optional<DateTimeOffset?>(null) }, Token);

        server.Requests[0].AssertIs($"PATCH /runs/crons/{CronId}", """{"enabled":false,"on_run_completed":"delete"}""");
        server.Requests[1].AssertIs($"PATCH /runs/crons/{CronId}", """{"schedule":"0 9 * * *","end_time":"2027-01-01T00:00:00+00:00"}""");
        server.Requests[2].AssertIs($"PATCH /runs/crons/{CronId}", """{"end_time":null}""");
    }

    [Fact]
    [Covers("DELETE /runs/crons/{cron_id}")]
    public async Task A_cron_is_deleted()
    {
        await using var server = RawServer.Start(RawServer.Answer("204 No Content"));
        using var client = server.CreateClient();

        await client.Crons.DeleteAsync(CronId, Token);

        server.Requests.Single().AssertIs($"DELETE /runs/crons/{CronId}");
    }

    [Fact]
    [Covers("POST /runs/crons/search")]
    public async Task Crons_are_found_page_by_page_with_the_fields_that_each_has()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", $"[{Cron}]", headers: "X-Pagination-Next: 1"), RawServer.Answer("200 OK", "[]"));
        using var client = server.CreateClient();

        var crons = await client.Crons.SearchAsync(
            new() { AssistantId = "a", ThreadId = Thread, Enabled = true, Metadata = new() { ["team"] = "a" }, SortBy = CronSortBy.NextRunDate, SortOrder = SortOrder.Asc, Select = [CronField.Payload], PageSize = 1 }, Token).ToListAsync(Token);

        Assert.Single(crons);
        server.Requests[0].AssertIs("POST /runs/crons/search", Body(0));
        server.Requests[1].AssertIs("POST /runs/crons/search", Body(1));

        static string Body(int offset) =>
            $$"""{"assistant_id":"a","thread_id":"{{Thread}}","metadata":{"team":"a"},"enabled":true,"limit":1,"offset":{{offset}},"sort_by":"next_run_date","sort_order":"asc","select":["payload","cron_id","schedule","created_at","updated_at"]}""";
    }

    [Fact]
    public async Task A_page_of_crons_tells_where_the_next_one_begins()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", $"[{Cron}]", headers: "X-Pagination-Next: 42"));
        using var client = server.CreateClient();

        Assert.Equal(42, (await client.Crons.SearchPageAsync(cancellationToken: Token)).NextOffset);
    }

    [Fact]
    [Covers("POST /runs/crons/count")]
    public async Task Crons_are_counted()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", "7"));
        using var client = server.CreateClient();

        Assert.Equal(7, await client.Crons.CountAsync(new() { AssistantId = "a" }, Token));
        server.Requests.Single().AssertIs("POST /runs/crons/count", """{"assistant_id":"a"}""");
    }
}
