using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using TypedLangGraph.Telemetry.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Telemetry.Tests;

/// <summary>Each request is a span, each repetition another one.</summary>
public sealed class RequestSpanTests
{
    private static readonly Guid ThreadId = Guid.NewGuid();

    [Fact]
    public async Task A_request_that_is_repeated_is_two_spans()
    {
        using var exports = new Exports();
        var answers = 0;
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++answers == 1 ? 503 : 200;
            return context.Response.WriteAsync("""{"version":"1"}""");
        });
        using var client = Client(server.Address);

        await client.Server.GetInfoAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"error.type=503\nhttp.request.method=GET\nhttp.response.status_code=503\nserver.address=127.0.0.1\nserver.port={server.Address.Port}\nurl.template=/info",
                $"http.request.method=GET\nhttp.request.resend_count=1\nhttp.response.status_code=200\nserver.address=127.0.0.1\nserver.port={server.Address.Port}\nurl.template=/info",
            ],
            exports.Requests.Select(span => span.Describe()));
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], exports.Requests.Select(span => span.Status));
        Assert.All(exports.Requests, span => Assert.Equal(("GET /info", ActivityKind.Client, exports.Application.SpanId), (span.DisplayName, span.Kind, span.ParentSpanId)));
        Assert.Same(exports.Application, Activity.Current);
    }

    [Fact]
    public async Task Names_hold_no_ids()
    {
        using var exports = new Exports();
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync("""{"detail":"Thread not found"}""");
        });
        using var client = Client(server.Address);

        await Assert.ThrowsAsync<NotFoundException>(() => client.Threads.GetAsync(ThreadId, cancellationToken: TestContext.Current.CancellationToken));

        var span = Assert.Single(exports.Requests);
        Assert.Equal(("GET /threads/{thread_id}", "/threads/{thread_id}", "404"), (span.DisplayName, span.GetTagItem("url.template"), span.GetTagItem("error.type")));
        Assert.DoesNotContain(ThreadId.ToString(), exports.Requests[0].Describe());
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_an_error_without_a_status()
    {
        using var exports = new Exports();
        Uri address;
        await using (var server = await WebServer.StartHealthyAsync())
            address = server.Address;
        using var client = Client(address);

        await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Server.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken));

        var span = Assert.Single(exports.Requests);
        Assert.Equal(("TypedLangGraph.LangGraphConnectionException", null), (span.GetTagItem("error.type"), span.GetTagItem("http.response.status_code")));
        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
    }

    private static LangGraphClient Client(Uri address)
    {
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false };
        options.Retry.BaseDelay = TimeSpan.Zero;
        return new LangGraphClient(address, options);
    }
}
