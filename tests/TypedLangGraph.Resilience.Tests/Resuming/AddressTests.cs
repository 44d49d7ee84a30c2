using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Resuming;

/// <summary>Where a stream is resumed: only ever on the server's own origin.</summary>
public sealed class AddressTests
{
    private const string Run = "threads/01a1fdea-3b88-7418-9e7c-277d5bc11541/runs/01a1fdea-3c22-732e-923d-0a5531a5fa8d";

    [Theory]
    [InlineData("", "/" + Run + "/stream", null, "http://agent.test/" + Run + "/stream")]
    [InlineData("", "/elsewhere/stream?x=1", "/" + Run, "http://agent.test/elsewhere/stream?x=1")]
    [InlineData("", "http://agent.test/" + Run + "/stream", null, "http://agent.test/" + Run + "/stream")]
    [InlineData("", "HTTP://AGENT.test:80/" + Run + "/stream", null, "http://agent.test/" + Run + "/stream")]
    [InlineData("", null, "/" + Run, "http://agent.test/" + Run + "/stream")]
    [InlineData("", null, "/" + Run + "/", "http://agent.test/" + Run + "/stream")]
    [InlineData("api/v1/", "/" + Run + "/stream", null, "http://agent.test/api/v1/" + Run + "/stream")]
    [InlineData("api/v1/", "/api/v1/" + Run + "/stream", null, "http://agent.test/api/v1/" + Run + "/stream")]
    [InlineData("api/v1/", "http://agent.test/api/v1/" + Run + "/stream", null, "http://agent.test/api/v1/" + Run + "/stream")]
    [InlineData("api/v1/", null, "/" + Run, "http://agent.test/api/v1/" + Run + "/stream")]
    public async Task Is_named_by_Location_or_else_by_Content_Location(string prefix, string? location, string? contentLocation, string expected)
    {
        var server = ServerWith(location, contentLocation);

        var lines = await Reading.ReadAsync(Streams.Start(server, Clients.Options(new InstantTime()), prefix: prefix));

        Assert.Equal(200, lines.Count);
        Assert.Equal(new Uri(expected), server.Requests[1]);
    }

    [Theory]
    [InlineData("http://other.test/" + Run + "/stream")]
    [InlineData("http://agent.test:8080/" + Run + "/stream")]
    [InlineData("https://agent.test/" + Run + "/stream")]
    [InlineData("http://agent.test.other.test/" + Run + "/stream")]
    [InlineData("http://agent.test@other.test/" + Run + "/stream")]
    [InlineData("//other.test/" + Run + "/stream")]
    [InlineData("\\\\other.test\\" + Run + "/stream")]
    [InlineData("file:///etc/passwd")]
    public async Task On_another_origin_is_refused(string location)
    {
        var server = ServerWith(location, contentLocation: "/" + Run);

        var (chunks, exception) = await Streams.BreakAsync(Streams.Start(server, Clients.Options(new InstantTime())));

        Assert.Equal(7, chunks);
        Assert.Contains("own origin", exception.Message);
        Assert.Equal(RecordedServer.RunId, exception.RunId);
        Assert.All(server.Requests, request => Assert.Equal("agent.test:80", $"{request.Host}:{request.Port}"));
        Assert.Empty(server.Joins);
    }

    [Fact]
    public async Task With_a_backslash_stays_on_the_origin()
    {
        var server = ServerWith("/\\other.test/" + Run + "/stream", contentLocation: null);

        await Reading.ReadAsync(Streams.Start(server, Clients.Options(new InstantTime())));

        Assert.All(server.Requests, request => Assert.Equal("agent.test:80", $"{request.Host}:{request.Port}"));
    }

    [Fact]
    public async Task Without_any_header_is_not_guessed()
    {
        var server = ServerWith(location: null, contentLocation: null);

        var (_, exception) = await Streams.BreakAsync(Streams.Start(server, Clients.Options(new InstantTime())));

        Assert.Equal(RecordedServer.RunId, exception.RunId);
        Assert.Equal("6", exception.LastEventId);
    }

    private static RecordedServer ServerWith(string? location, string? contentLocation) => new(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(7))
    {
        ChangeStart = response =>
        {
            if (location is not null)
                Assert.True(response.Headers.TryAddWithoutValidation("Location", location));
            if (contentLocation is not null)
                response.Content.Headers.ContentLocation = new Uri(contentLocation, UriKind.Relative);
        },
    };
}
