using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>Clients of the real dev server whose requests the log sees.</summary>
internal static class LiveClient
{
    public static async Task<LangGraphClient> ConnectAsync(this DevServerFixture server)
    {
        var http = new HttpClient(new RecordingHandler()) { BaseAddress = await server.GetBaseAddressAsync(), Timeout = Timeout.InfiniteTimeSpan };
        return new LangGraphClient(http);
    }

    /// <summary>A thread on which the graph joke has run.</summary>
    public static async Task<Guid> RunJokeAsync(this LangGraphClient client, string topic = "ice cream")
    {
        var token = TestContext.Current.CancellationToken;
        var thread = (await client.Threads.CreateAsync(cancellationToken: token)).ThreadId;
        await client.Runs.WaitAsync<TopicState>(thread, "joke", new() { Input = new StateUpdate<TopicState> { Topic = topic } }, token);
        return thread;
    }
}
