using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using TypedLangGraph.AspNetCore.Tests.Support;

namespace TypedLangGraph.AspNetCore.Tests;

/// <summary>Ids come back from browsers, which can send anything.</summary>
public sealed class IdTests
{
    // A kind, the run, how many events came since, and the server's own id.
    private static readonly byte[] Good = [1, .. RecordedServer.RunId.ToByteArray(), 0, 0, 0, 0, (byte)'9'];

    public static TheoryData<string> Malformed { get; } =
    [
        "x",
        "an id",
        "!!!!",
        WebEncoders.Base64UrlEncode(Good[..20]),
        WebEncoders.Base64UrlEncode([3, .. Good[1..]]),
        WebEncoders.Base64UrlEncode([0, .. Good[1..]]),
        WebEncoders.Base64UrlEncode(Good[..^1]),
        WebEncoders.Base64UrlEncode([.. Good[..17], 0xff, 0, 0, 0, (byte)'9']),
        WebEncoders.Base64UrlEncode([.. Good, (byte)'\r', (byte)'\n', (byte)'X', (byte)':']),
        WebEncoders.Base64UrlEncode([.. Good, 0xc3]),
        WebEncoders.Base64UrlEncode([.. Good, .. new byte[600]]),
        new string('A', 5000),
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_id_is_refused_before_anybody_is_asked(string id)
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive);
        await using var host = await RelayHost.StartAsync(server.CreateClient(new()), Maps.Several);

        using var response = await host.OpenAsync(query: "?lastEventId=" + Uri.EscapeDataString(id));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("The last event id is not one that this service has sent. Leave it out to begin at the first event.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_id_of_another_run_is_refused()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive);
        await using var host = await RelayHost.StartAsync(server.CreateClient(new()), Maps.Several);

        using var response = await host.OpenAsync(WebEncoders.Base64UrlEncode([1, .. Guid.NewGuid().ToByteArray(), .. Good[17..]]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("another run", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Ids_of_the_server_that_are_too_long_for_a_header_are_counted_instead()
    {
        var events = string.Concat(Enumerable.Range(1, 4).Select(number => $"event: custom\ndata: {number}\nid: {new string('i', 600)}{number}\n\n"));
        await using var host = await RelayHost.StartAsync(new RecordedServer(RecordedRun.Of(events), JoinSemantics.Exclusive).CreateClient(new()), Maps.Custom);

        var all = await host.ReadEventsAsync();

        Assert.Equal(["1", "2", "3", "4"], all.Select(item => item.Data).SkipLast(1));
        Assert.All(all, item => Assert.InRange(item.Id!.Length, 1, 64));
        Assert.Equal(all[2..], await host.ReadEventsAsync(all[1].Id));
    }

    [Fact]
    public async Task An_empty_id_is_none()
    {
        await using var host = await RelayHost.StartAsync(new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive).CreateClient(new()), Maps.Several);

        Assert.Equal(await host.ReadEventsAsync(), await host.ReadEventsAsync(string.Empty));
    }

    [Fact]
    public async Task A_run_of_another_thread_is_not_shown()
    {
        await using var host = await RelayHost.StartAsync(new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive).CreateClient(new()), Maps.Several, threadId: Guid.NewGuid());

        using var response = await host.OpenAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("end")]
    [InlineData("error")]
    [InlineData("")]
    [InlineData("a\nb")]
    public void Names_that_a_page_could_mistake_are_refused(string name) =>
        Assert.Throws<ArgumentException>(() => RelayEvent.Of(name, JsonPayload.Parse("1")));
}
