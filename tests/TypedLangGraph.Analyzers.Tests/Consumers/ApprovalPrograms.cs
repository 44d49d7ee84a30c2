namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>Graphs that ask people, and graphs made of graphs.</summary>
internal static class ApprovalPrograms
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["ask and answer by id"] = """
            public async Task RunAsync(Guid thread, Func<Interrupt, Task<bool>> approve, CancellationToken stop)
            {
                var options = new ThreadRunOptions<JokeState> { Input = new StateUpdate<JokeState> { Topic = "cats" }, StreamMode = StreamMode.Updates };
                while (true)
                {
                    var pending = new List<Interrupt>();
                    await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options, stop))
                    {
                        if (chunk is InterruptChunk interrupt)
                            pending.AddRange(interrupt.Interrupts);
                    }

                    if (pending.Count == 0)
                        return;
                    options = new ThreadRunOptions<JokeState> { Input = Resume.To(pending[0], await approve(pending[0])), StreamMode = StreamMode.Updates };
                }
            }
            """,
        ["several answers in one go"] = """
            public Task<RunResult<JokeState>> AnswerAsync(Guid thread, Interrupt first, Interrupt second, CancellationToken stop) =>
                client.Runs.WaitAsync<JokeState>(thread, "agent", new() { Input = Resume.To(first, "yes").And(second, false) }, stop);
            """,
        ["an answer with a decision in it"] = """
            public Task<RunResult<JokeState>> AnswerAsync(Guid thread, bool approved, CancellationToken stop) =>
                client.Runs.WaitAsync<JokeState>(thread, "agent", new() { Input = Resume.With(new JsonObject { ["approved"] = approved }) }, stop);
            """,
        ["an answer that the user gives"] = """
            public Task<RunResult<JokeState>> AnswerAsync(Guid thread, bool approved, CancellationToken stop) =>
                client.Runs.WaitAsync<JokeState>(thread, "agent", new() { Input = Resume.With(approved) }, stop);
            """,
        ["breakpoints"] = """
            public async Task StepAsync(Guid thread, CancellationToken stop)
            {
                var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Values, InterruptBefore = ["write"] };
                await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options, stop))
                {
                    if (chunk is InterruptChunk { Interrupts.Count: 0 })
                        break;
                }

                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Values }, stop))
                {
                    if (chunk is ValuesChunk<JokeState> { Values.Joke: { } joke })
                        Console.WriteLine(joke);
                }
            }
            """,
        ["a command that goes somewhere"] = """
            public Task<RunResult<JokeState>> GoAsync(Guid thread, CancellationToken stop) =>
                client.Runs.WaitAsync<JokeState>(thread, "agent", new()
                {
                    Input = new GraphCommand<JokeState> { Goto = "write", Update = new StateUpdate<JokeState> { Topic = "dogs" } },
                }, stop);
            """,
        ["interrupts, whatever else comes"] = """
            public async Task<bool> AsksAsync(Guid thread, CancellationToken stop) =>
                await client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Values }, stop).AnyAsync(chunk => chunk is InterruptChunk, stop);
            """,
        ["subgraphs by their path"] = """
            public async Task RunAsync(Guid thread, CancellationToken stop)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "team", new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true }, stop))
                {
                    switch (chunk)
                    {
                        case UpdatesChunk<JokeState> update:
                            Console.WriteLine(update.Node);
                            break;
                        case SubgraphUpdatesChunk update:
                            Console.WriteLine($"{update.Namespace}/{update.Node}");
                            break;
                    }
                }
            }
            """,
        ["subgraphs with states of their own"] = """
            private static readonly SubgraphStates s_states = new SubgraphStates().Map<SubjectState>("researcher");

            public async Task RunAsync(Guid thread, CancellationToken stop)
            {
                var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Values, StreamSubgraphs = true, SubgraphStates = s_states };
                await foreach (var chunk in client.Runs.StreamAsync(thread, "team", options, stop))
                {
                    Console.WriteLine(chunk switch
                    {
                        ValuesChunk<JokeState> values => values.Values.Joke,
                        ValuesChunk<SubjectState> values => values.Values.Subject,
                        SubgraphValuesChunk => "another subgraph",
                        _ => null,
                    });
                }
            }
            """,
        ["tokens of each agent"] = """
            public async Task RunAsync(Guid thread, CancellationToken stop)
            {
                var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.MessagesTuple | StreamMode.Updates, StreamSubgraphs = true };
                await foreach (var chunk in client.Runs.StreamAsync(thread, "team", options, stop))
                {
                    if (chunk is MessageTokenChunk token)
                        Console.WriteLine($"{token.Metadata.Node}: {token.Text}");
                    else if (chunk is UpdatesChunk<JokeState> update)
                        Console.WriteLine(update.Node);
                }
            }
            """,
        ["only the root's values"] = """
            public async Task RunAsync(Guid thread, CancellationToken stop)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "team", new() { StreamMode = StreamMode.Values, StreamSubgraphs = true }, stop))
                {
                    if (!chunk.Namespace.IsRoot)
                        continue;
                    if (chunk is ValuesChunk<JokeState> values)
                        Console.WriteLine(values.Values.Joke);
                }
            }
            """,
        ["two graphs, one after the other"] = """
            public async Task RunAsync(CancellationToken stop)
            {
                var subject = await client.Runs.WaitAsync<SubjectState>("researcher", new() { Input = new StateUpdate<SubjectState> { Subject = "cats" } }, stop);
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new() { Input = new StateUpdate<JokeState> { Topic = subject.Values!.Subject! } }, stop))
                    Console.WriteLine(chunk is ValuesChunk<JokeState> { Values.Joke: { } joke } ? joke : "");
            }
            """,
        ["tools and what they return"] = """
            public async Task RunAsync(Guid thread, CancellationToken stop)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Tools | StreamMode.MessagesTuple }, stop))
                {
                    switch (chunk)
                    {
                        case ToolChunk { Tool: ToolEnd end }:
                            Console.WriteLine(end);
                            break;
                        case MessageTokenChunk token:
                            Console.Write(token.Text);
                            break;
                    }
                }
            }
            """,
        ["everything, for a log"] = """
            public async Task LogAsync(Guid thread, Action<string> log, CancellationToken stop)
            {
                const StreamMode Everything = StreamMode.Values | StreamMode.Updates | StreamMode.MessagesTuple | StreamMode.Custom | StreamMode.Debug;
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = Everything, StreamSubgraphs = true }, stop))
                    log($"{chunk.EventId} {chunk.Namespace} {chunk}");
            }
            """,
    };
}
