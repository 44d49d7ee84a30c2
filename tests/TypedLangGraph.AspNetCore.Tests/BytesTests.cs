using System.Net;
using TypedLangGraph.AspNetCore.Tests.Support;

namespace TypedLangGraph.AspNetCore.Tests;

/// <summary>What exactly a browser gets for what exactly a server has sent.</summary>
public sealed class BytesTests
{
    private static readonly RecordedRun Run = RecordedRun.Of("""
        event: metadata
        data: {"run_id":"01a1fdea-3c22-732e-923d-0a5531a5fa8d","attempt":1}
        id: 0

        event: custom
        data: {"n":1}
        id: 1

        event: custom
        data: {
        data:   "n": 2
        data: }
        id: 2


        """.ReplaceLineEndings("\n"));

    [Fact]
    public async Task Events_have_an_id_a_name_and_data_and_the_last_one_tells_the_outcome()
    {
        await using var host = await StartAsync();

        Assert.Equal(
            """
            retry: 1000

            id: Aer9oQEiPC5zkj0KVTGl-o0AAAAAMQ
            event: custom
            data: {"n":1}

            id: Aer9oQEiPC5zkj0KVTGl-o0AAAAAMg
            event: custom
            data: {
            data:   "n": 2
            data: }

            id: Aur9oQEiPC5zkj0KVTGl-o0AAAAA
            event: end
            data: {"outcome":"finished"}


            """.ReplaceLineEndings("\n"),
            await host.ReadAsync());
    }

    [Fact]
    public async Task Nothing_on_the_way_keeps_the_events_back()
    {
        await using var host = await StartAsync();

        using var response = await host.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("no", Assert.Single(response.Headers.GetValues("X-Accel-Buffering")));
        Assert.Null(response.Content.Headers.ContentLength);
    }

    private static Task<RelayHost> StartAsync() => RelayHost.StartAsync(new RecordedServer(Run, JoinSemantics.Exclusive).CreateClient(new()), Maps.Custom);
}
