using System.Diagnostics;
using TypedLangGraph.Telemetry.Tests.Support;
using static TypedLangGraph.Telemetry.Tests.Support.RunServer;

namespace TypedLangGraph.Telemetry.Tests;

/// <summary>Given the bytes of a stream, this span of it.</summary>
public sealed class StreamSpanTests
{
    private const string Tokens =
        """[{"type":"AIMessageChunk","id":"m1","content":"a","usage_metadata":{"input_tokens":7,"output_tokens":2,"total_tokens":9}},{"langgraph_node":"model"}]""";

    private const string Time = "langgraph.stream.time_to_first_chunk";

    [Fact]
    public async Task A_run_that_ends_well_tells_all_that_came()
    {
        using var exports = new Exports();
        var body = Metadata + Event("values", """{"text":"a"}""", "1") + Event("messages", Tokens, "2") + Event("messages", Tokens, "3") + Event("values", """{"text":"b"}""", "4");
        await using var server = await StartAsync(body);
        using var client = server.CreateClient(exports);

        await RunServer.Stream(client).ReadAsync();

        var span = exports.Stream;
        Assert.Equal(("invoke_agent agent", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal(exports.Application.SpanId, span.ParentSpanId);
        Assert.InRange((double)span.GetTagItem(Time)!, 0, span.Duration.TotalSeconds);
        Assert.Equal(
            $"""
            gen_ai.agent.id=agent
            gen_ai.agent.name=agent
            gen_ai.conversation.id={ThreadId}
            gen_ai.operation.name=invoke_agent
            gen_ai.provider.name=langgraph
            gen_ai.usage.input_tokens=14
            gen_ai.usage.output_tokens=4
            langgraph.run.id={RunId}
            langgraph.stream.bytes={body.Length}
            langgraph.stream.events.messages-tuple=2
            langgraph.stream.events.other=1
            langgraph.stream.events.values=2
            langgraph.stream.outcome=unknown
            langgraph.stream.reconnects=0
            server.address=127.0.0.1
            server.port={server.Address.Port}
            """,
            span.Describe(Time));
    }

    [Fact]
    public async Task A_stream_that_was_resumed_tells_each_attempt_and_keeps_its_trace()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(
            Metadata + Event("custom", "1", "1") + "event: cust", Event("custom", "2", "2") + "event: cust", Event("custom", "3", "3"));
        using var client = server.CreateClient(exports);

        await RunServer.Stream(client).ReadAsync();

        var span = exports.Stream;
        Assert.Equal(2, span.GetTagItem("langgraph.stream.reconnects"));
        Assert.Equal(3, span.GetTagItem("langgraph.stream.events.custom"));
        Assert.All(span.Events, e => Assert.Equal("reconnect", e.Name));
        Assert.Equal(
            [("System.IO.EndOfStreamException", 1), ("System.IO.EndOfStreamException", 1)],
            span.Events.Select(e => e.Tags.ToDictionary()).Select(tags => (tags["error.type"], tags["langgraph.reconnect.attempt"])));

        // Each request is a child of the stream's span, what the platform sends is a child of the request's, and that is what the server is told.
        Assert.Equal(
            ["POST /threads/{thread_id}/runs/stream", "GET /threads/{thread_id}/runs/{run_id}/stream", "GET /threads/{thread_id}/runs/{run_id}/stream"],
            exports.Requests.Select(request => request.DisplayName));
        Assert.All(exports.Requests, request => Assert.Equal(span.SpanId, request.ParentSpanId));
        Assert.Equal(exports.Requests.Select(request => request.SpanId), exports.OnTheWire.Select(wire => wire.ParentSpanId));
        Assert.Equal(exports.OnTheWire.Select(wire => wire.Id), server.Requests.Select(request => request.Header("traceparent")));
        Assert.All(server.Requests, request => Assert.Equal(exports.Application.TraceId.ToString(), request.Header("traceparent")!.Split('-')[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_that_fails_is_an_error_however_its_reader_is_told(bool yieldErrors)
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("error", """{"error":"ValueError","message":"bad"}""", "1"));
        using var client = server.CreateClient(exports);

        var failure = await Record.ExceptionAsync(() => RunServer.Stream(client, yieldErrors: yieldErrors).ReadAsync());

        Assert.Equal(yieldErrors, failure is null);
        AssertEnd(exports, "failed", "TypedLangGraph.RunFailedException");
    }

    [Fact]
    public async Task A_run_that_somebody_else_cancels_is_cancelled()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("error", """{"error":"UserInterrupt","message":"User interrupted the run"}""", "1"));
        using var client = server.CreateClient(exports);

        await Assert.ThrowsAsync<RunCancelledException>(() => RunServer.Stream(client).ReadAsync());

        AssertEnd(exports, "cancelled", "TypedLangGraph.RunCancelledException");
    }

    [Fact]
    public async Task A_run_that_waits_for_an_answer_is_interrupted()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("updates", """{"__interrupt__":[{"id":"i1","value":"sure?"}]}""", "1"));
        using var client = server.CreateClient(exports);

        await RunServer.Stream(client).ReadAsync();

        AssertEnd(exports, "interrupted", error: null);
    }

    [Fact]
    public async Task A_stream_whose_reader_cancels_while_it_waits_is_cancelled_and_no_error()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("custom", "1", "1") + Silence);
        using var client = server.CreateClient(exports);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var chunk in RunServer.Stream(client, cancellation.Token))
            {
                if (chunk is CustomChunk)
                    cancellation.CancelAfter(50);
            }
        });

        AssertEnd(exports, "cancelled", error: null);
    }

    [Fact]
    public async Task A_stream_whose_reader_cancels_between_two_chunks_is_cancelled()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("custom", "1", "1") + Silence);
        using var client = server.CreateClient(exports);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var chunk in RunServer.Stream(client, cancellation.Token))
                await cancellation.CancelAsync();
        });

        AssertEnd(exports, "cancelled", error: null);
    }

    [Fact]
    public async Task A_stream_that_is_left_early_ends_its_span_there()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("custom", "1", "1") + Silence);
        using var client = server.CreateClient(exports);

        await foreach (var chunk in RunServer.Stream(client).WithCancellation(TestContext.Current.CancellationToken))
        {
            if (chunk is CustomChunk)
                break;
        }

        AssertEnd(exports, "left", error: null);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_read_has_failed()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("values", """{"text":[]}""", "1"));
        using var client = server.CreateClient(exports);

        await Assert.ThrowsAsync<StateDecodingException>(() => RunServer.Stream(client).ReadAsync());

        AssertEnd(exports, "failed", "TypedLangGraph.StateDecodingException");
    }

    [Fact]
    public async Task Raw_events_are_told_like_chunks()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata + Event("values|a:1", "{}", "1") + Event("messages/partial", "[]", "2") + "event: cust", Event("new", "3", "3"));
        using var client = server.CreateClient(exports);

        await foreach (var item in RunServer.Stream(client).ReadEventsAsync(TestContext.Current.CancellationToken))
            Assert.Same(exports.Application, Activity.Current);

        var span = exports.Stream;
        Assert.Equal((1, 1, 2), (span.GetTagItem("langgraph.stream.events.values"), span.GetTagItem("langgraph.stream.events.messages"), span.GetTagItem("langgraph.stream.events.other")));
        Assert.Equal(1, span.GetTagItem("langgraph.stream.reconnects"));
        Assert.All(exports.Requests, request => Assert.Equal(span.SpanId, request.ParentSpanId));
    }

    /// <summary>An assistant's id is one of many, and names no span; joining invokes nobody.</summary>
    [Fact]
    public async Task Names_have_few_values()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(Metadata, Metadata, Metadata);
        using var client = server.CreateClient(exports);
        var assistant = Guid.NewGuid().ToString();

        await client.Runs.StreamAsync<TextState>(assistant, new() { Input = new StateUpdate<TextState>() }).ReadAsync();
        await client.Runs.JoinStreamAsync<TextState>(ThreadId, RunId).ReadAsync();
        await using (var chunks = client.Threads.JoinStreamAsync<TextState>(ThreadId).GetAsyncEnumerator(TestContext.Current.CancellationToken))
            Assert.True(await chunks.MoveNextAsync());

        var streams = exports.Spans.Where(span => span.GetTagItem("url.template") is null).ToList();
        Assert.Equal(["invoke_agent", "join_run", "join_thread"], streams.Select(span => span.DisplayName));
        Assert.Equal([assistant, null, null], streams.Select(span => span.GetTagItem("gen_ai.agent.id")));
        Assert.Equal(["invoke_agent", null, null], streams.Select(span => span.GetTagItem("gen_ai.operation.name")));
        Assert.All(streams, span => Assert.Null(span.GetTagItem("gen_ai.agent.name")));
    }

    private static void AssertEnd(Exports exports, string outcome, string? error)
    {
        var span = exports.Stream;
        Assert.Equal((outcome, error), (span.GetTagItem("langgraph.stream.outcome"), span.GetTagItem("error.type")));
        Assert.Equal((error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
        Assert.True(span.IsStopped);
        Assert.Same(exports.Application, Activity.Current);
        Assert.EndsWith($": {outcome}.", Assert.Single(exports.Logs, line => line.Id.Id == 6).Text);
    }
}
