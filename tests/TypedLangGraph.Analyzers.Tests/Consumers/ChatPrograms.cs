namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>User interfaces: chats, components, endpoints that pass a stream on.</summary>
internal static class ChatPrograms
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["tokens as they come"] = """
            public async IAsyncEnumerable<string> AskAsync(Guid thread, string question, [EnumeratorCancellation] CancellationToken stop = default)
            {
                var options = new ThreadRunOptions<JokeState> { Input = new StateUpdate<JokeState> { Topic = question }, StreamMode = StreamMode.MessagesTuple };
                await foreach (var text in client.Runs.StreamAsync(thread, "agent", options, stop).TextDeltas(stop))
                    yield return text;
            }
            """,
        ["a component that renders"] = """
            private readonly MessageAccumulator _messages = new();
            private CancellationTokenSource? _stop;
            public event Action? Changed;

            public async Task SendAsync(Guid thread, string text)
            {
                _stop?.Cancel();
                _stop = new CancellationTokenSource();
                try
                {
                    var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new()
                    {
                        Input = new StateUpdate<JokeState> { Topic = text },
                        StreamMode = StreamMode.MessagesTuple | StreamMode.Custom,
                    }, _stop.Token);
                    await foreach (var chunk in stream)
                    {
                        switch (chunk)
                        {
                            case MessageTokenChunk token:
                                _messages.Add(token);
                                break;
                            case CustomChunk { Payload.IsNull: false } custom:
                                Console.WriteLine(custom.Payload);
                                break;
                        }
                        Changed?.Invoke();
                    }
                }
                catch (OperationCanceledException)
                {
                    Changed?.Invoke();
                }
            }
            """,
        ["an endpoint that passes events on"] = """
            public async Task PassAsync(Func<string, Task> write, CancellationToken aborted)
            {
                var stream = client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true });
                await foreach (var item in stream.ReadEventsAsync(aborted))
                    await write($"event: {item.EventType}\ndata: {item.Data}\n\n");
            }
            """,
        ["an endpoint that returns a stream"] = """
            public IAsyncEnumerable<string> Stream(string topic, CancellationToken stop) =>
                client.Runs.StreamAsync<JokeState>("agent", new() { Input = new StateUpdate<JokeState> { Topic = topic } })
                    .OfType<ValuesChunk<JokeState>>()
                    .Select(values => values.Values.Joke ?? "");
            """,
        ["a channel between run and screen"] = """
            public ChannelReader<StreamChunk> Start(Guid thread, CancellationToken stop)
            {
                var channel = Channel.CreateUnbounded<StreamChunk>();
                _ = Task.Run(async () =>
                {
                    try
                    {
                        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Values | StreamMode.Updates }, stop))
                            await channel.Writer.WriteAsync(chunk, stop);
                        channel.Writer.Complete();
                    }
                    catch (Exception exception)
                    {
                        channel.Writer.Complete(exception);
                    }
                }, stop);
                return channel.Reader;
            }
            """,
        ["progress beside tokens"] = """
            public async Task ShowAsync(Guid thread, IProgress<int> progress, Action<string> show, CancellationToken stop)
            {
                var seen = 0;
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.MessagesTuple | StreamMode.Updates }, stop))
                {
                    progress.Report(++seen);
                    if (chunk is MessageTokenChunk { Metadata.Node: "writer" } token)
                        show(token.Text);
                }
            }
            """,
        ["a state that follows the run"] = """
            public JokeState? Current { get; private set; }

            public async Task FollowAsync(Guid thread, CancellationToken stop)
            {
                await foreach (var values in client.Runs.StreamAsync<JokeState>(thread, "agent", new(), stop).OfType<ValuesChunk<JokeState>>())
                    Current = values.Values;
            }
            """,
        ["two panes that share a handler"] = """
            private void Handle(StreamChunk chunk)
            {
                if (chunk is CustomChunk or TaskChunk or ValuesChunk<JokeState> or ValuesChunk<SubjectState>)
                    Console.WriteLine(chunk);
            }

            public async Task LeftAsync(CancellationToken stop)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = StreamMode.Custom }, stop))
                    Handle(chunk);
            }

            public async Task RightAsync(CancellationToken stop)
            {
                await foreach (var chunk in client.Runs.StreamAsync<SubjectState>("other", new() { StreamMode = StreamMode.Tasks }, stop))
                    Handle(chunk);
            }
            """,
        ["modes that a user chooses"] = """
            public async Task RunAsync(Guid thread, bool tokens, bool steps, CancellationToken stop)
            {
                var modes = StreamMode.Values;
                if (tokens)
                    modes |= StreamMode.MessagesTuple;
                if (steps)
                    modes |= StreamMode.Tasks;
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = modes }, stop))
                {
                    switch (chunk)
                    {
                        case MessageTokenChunk token:
                            Console.Write(token.Text);
                            break;
                        case TaskChunk task:
                            Console.WriteLine(task);
                            break;
                        case ValuesChunk<JokeState> values:
                            Console.WriteLine(values.Values.Joke);
                            break;
                    }
                }
            }
            """,
        ["a stop button that cancels at the server"] = """
            private RunStream<JokeState>? _stream;

            public async Task RunAsync(Guid thread, CancellationToken stop)
            {
                _stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }, stop);
                await foreach (var chunk in _stream)
                    Console.WriteLine(chunk);
            }

            public Task StopAsync() => _stream?.CancelAsync() ?? Task.CompletedTask;
            """,
        ["the first token, then the rest"] = """
            public async Task<TimeSpan> FirstTokenAsync(Guid thread, CancellationToken stop)
            {
                var start = DateTime.UtcNow;
                var first = TimeSpan.Zero;
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.MessagesTuple }, stop))
                {
                    if (first == TimeSpan.Zero && chunk is MessageTokenChunk)
                        first = DateTime.UtcNow - start;
                }

                return first;
            }
            """,
        ["the history of a thread"] = """
            public async Task<List<string>> HistoryAsync(Guid thread, CancellationToken stop)
            {
                var jokes = new List<string>();
                await foreach (var state in client.Threads.EnumerateHistoryAsync<JokeState>(thread).WithCancellation(stop))
                    jokes.Add(state.ToString()!);
                return jokes;
            }
            """,
    };
}
