using System.Net;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Runs;

/// <summary>The ways in which servers write what a run has come to.</summary>
public sealed class RunResultTests
{
    private static readonly Guid Thread = Guid.Parse("8f1c2b9e-0000-4000-8000-000000000001");
    private static readonly Guid Run = Guid.Parse("1f02c2b3-3cef-68de-b720-eec2a4a8e920");

    [Fact]
    public async Task A_Python_server_sends_the_state_beside_the_interrupts()
    {
        var result = await WaitAsync("""{"kind":"single","log":["start"],"__interrupt__":[{"value":"first?","id":"6c58"}]}""");

        Assert.Equal(["start"], result.Values!.Log);
        Assert.True(result is { HasValues: true, IsInterrupted: true });
        Assert.Equal(("6c58", "\"first?\""), (Assert.Single(result.Interrupts).Id, result.Interrupts[0].Value.ToString()));
    }

    [Fact]
    public async Task A_breakpoint_interrupts_without_a_question()
    {
        var result = await WaitAsync("""{"log":["start"],"__interrupt__":[]}""");

        Assert.True(result.IsInterrupted);
        Assert.Empty(result.Interrupts);
    }

    [Fact]
    public async Task A_Python_server_sends_the_error_plainly()
    {
        var exception = await Assert.ThrowsAsync<RunFailedException>(() => WaitAsync("""{"__error__":{"error":"ValueError","message":"{boom"}}"""));

        Assert.Equal(("ValueError", "{boom", Run), (exception.Error, exception.ServerMessage, exception.RunId));
    }

    [Fact]
    public async Task A_JavaScript_server_sends_the_error_inside_another()
    {
        var exception = await Assert.ThrowsAsync<RunFailedException>(() =>
            WaitAsync("\n\n" + """{"__error__":{"error":"Error","message":"{\"error\":\"MyDomainError\",\"message\":\"Boo!\"}"}}"""));

        Assert.Equal(("MyDomainError", "Boo!"), (exception.Error, exception.ServerMessage));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\n\n\nnull")]
    public async Task A_run_without_output_has_no_values(string body)
    {
        var result = await WaitAsync(body);

        Assert.False(result.HasValues);
        Assert.Null(result.Values);
    }

    [Fact]
    public async Task A_result_that_does_not_fit_names_the_member()
    {
        var exception = await Assert.ThrowsAsync<StateDecodingException>(() => WaitAsync("""{"log":"not a list"}"""));

        Assert.Equal(("Log", "$.log"), (exception.MemberName, exception.JsonPath));
    }

    [Fact]
    public async Task Joining_asks_with_GET_and_cancels_only_when_told_to()
    {
        var server = StubServer.Answering(HttpStatusCode.OK, """{"log":[]}""");
        using var client = server.CreateClient();

        await client.Runs.JoinAsync<HitlState>(Thread, Run, cancellationToken: TestContext.Current.CancellationToken);
        await client.Runs.JoinAsync<HitlState>(Thread, Run, cancelOnDisconnect: true, TestContext.Current.CancellationToken);

        Assert.All(server.Requests, request => Assert.Equal(HttpMethod.Get, request.Method));
        Assert.Equal(
            [$"/threads/{Thread}/runs/{Run}/join", $"/threads/{Thread}/runs/{Run}/join?cancel_on_disconnect=true"],
            server.Requests.Select(request => request.Uri.PathAndQuery));
    }

    private static async Task<RunResult<HitlState>> WaitAsync(string body)
    {
        var server = StubServer.Answering(HttpStatusCode.OK, body, "text/plain", response =>
            response.Content.Headers.ContentLocation = new Uri($"/threads/{Thread}/runs/{Run}", UriKind.Relative));
        using var client = server.CreateClient();
        return await client.Runs.WaitAsync<HitlState>(Thread, "hitl", new(), TestContext.Current.CancellationToken);
    }
}
