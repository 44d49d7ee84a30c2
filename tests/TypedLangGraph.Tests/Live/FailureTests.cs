using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>What goes wrong at a real server is a typed exception that tells what to do.</summary>
public sealed class FailureTests(DevServerFixture server)
{
    [Fact]
    public async Task An_unknown_assistant_is_not_found()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => RunAsync(client.Runs.StreamAsync<JokeState>("nope", new())));

        Assert.Contains("No assistant found for \"nope\"", exception.Message);
    }

    [Fact]
    public async Task A_busy_thread_says_so()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var first = client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 20, Ms = 500 },
            StreamMode = StreamMode.Updates,
            OnDisconnect = DisconnectMode.Cancel,
        }).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await first.MoveNextAsync());

        var exception = await Assert.ThrowsAsync<ThreadBusyException>(() => RunAsync(client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", new())));

        Assert.Contains("MultitaskStrategy", exception.Message);
    }

    [Fact]
    public async Task A_missing_input_fails_the_run()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var exception = await Assert.ThrowsAsync<RunFailedException>(() => RunAsync(client.Runs.StreamAsync<JokeState>("joke", new())));

        Assert.Equal("EmptyInputError", exception.Error);
        Assert.NotNull(exception.RunId);
    }

    [Fact]
    public async Task A_throwing_node_fails_the_run_with_its_own_words()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var exception = await Assert.ThrowsAsync<RunFailedException>(() => RunAsync(client.Runs.StreamAsync<AnyState>("errs", new()
        {
            Input = new StateUpdate<AnyState> { Kind = "custom" },
        })));

        Assert.Equal("MyDomainError", exception.Error);
        Assert.NotEmpty(exception.ServerMessage!);
    }

    private static async Task RunAsync<TState>(RunStream<TState> stream)
        where TState : IGraphState<TState>
    {
        await foreach (var _ in stream.WithCancellation(TestContext.Current.CancellationToken))
        {
        }
    }
}
