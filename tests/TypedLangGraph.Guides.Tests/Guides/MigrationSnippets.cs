using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.Testing;

namespace TypedLangGraph.Guides.Tests.Guides;

/// <summary>The pieces of code in <c>docs/migration.md</c>, each in its place: <see cref="MigrationTests"/> looks for them here.</summary>
public sealed class MigrationSnippets
{
    private static readonly Guid s_thread = Guid.NewGuid();

    [Fact]
    public async Task A_run_and_what_it_sends()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript()
            .Updates("write", new StateUpdate<JokeState> { Joke = "inside" }, subgraph: "writer:1")
            .Updates("write", new StateUpdate<JokeState> { Joke = "outside" })
            .Error("ValueError", "no topic"));
        using var client = server.CreateClient();
        var seen = new List<string>();

        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(s_thread, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "cats" },
            StreamMode = StreamMode.Updates | StreamMode.Custom,
            StreamSubgraphs = true,
            YieldErrors = true,
        }))
        {
            switch (chunk)
            {
                case UpdatesChunk<JokeState> update:
                    seen.Add($"{update.Node}: {update.Update.Joke}");
                    break;
                case SubgraphUpdatesChunk inner:
                    seen.Add($"{inner.Namespace}: {inner.Read<JokeState>().Joke}");
                    break;
                case ErrorChunk failure:
                    seen.Add($"{failure.Error}: {failure.Message}");
                    break;
            }
        }

        Assert.Equal(["writer:1: inside", "write: outside", "ValueError: no topic"], seen);
        Assert.Equal(["updates", "custom"], server.SingleRun.StreamModes.OrderDescending());
        Assert.Equal("cats", server.SingleRun.Input<JokeState>().Topic);
    }

    [Fact]
    public async Task Answers_and_commands()
    {
        var interrupt = new Interrupt { Id = "question", Value = JsonPayload.Parse("\"Send it?\"") };
        ThreadRunOptions<JokeState>[] runs =
        [
            new() { Input = Resume.With(true) },
            new() { Input = Resume.To(interrupt, true) },
            new() { Input = new GraphCommand<JokeState> { Update = new StateUpdate<JokeState> { Topic = "cats" }, Goto = "write" } },
        ];
        var sent = new List<string>();

        foreach (var run in runs)
        {
            var server = new FakeAgentServer().Plays("joke", new RunScript());
            using var client = server.CreateClient();
            await foreach (var _ in client.Runs.StreamAsync(s_thread, "joke", run))
            {
            }

            sent.Add(server.SingleRun.Command.ToString()!);
        }

        Assert.Equal(["""{"resume":true}""", """{"resume":{"question":true}}""", """{"update":{"topic":"cats"},"goto":"write"}"""], sent);
    }

    [Fact]
    public void Cursors_and_timeouts()
    {
        var options = new LangGraphClientOptions { RequestTimeout = TimeSpan.FromSeconds(30) };
        options.Reconnect.IdleTimeout = TimeSpan.FromMinutes(1);
        JoinRunOptions[] joins = [new() { From = StreamCursor.After("17") }, new() { From = StreamCursor.Beginning }];

        Assert.NotEqual(joins[0].From, joins[1].From);
        Assert.Equal(TimeSpan.FromMinutes(1), options.Reconnect.IdleTimeout);
    }
}
