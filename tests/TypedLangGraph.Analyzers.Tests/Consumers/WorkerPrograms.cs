namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>Programs without anybody in front of them: workers, jobs that go on after a crash, batches.</summary>
internal static class WorkerPrograms
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["a worker that goes through a queue"] = """
            public async Task ExecuteAsync(ChannelReader<string> topics, CancellationToken stopping)
            {
                await foreach (var topic in topics.ReadAllAsync(stopping))
                {
                    var thread = await client.Threads.CreateAsync(cancellationToken: stopping);
                    try
                    {
                        var options = new ThreadRunOptions<JokeState> { Input = new StateUpdate<JokeState> { Topic = topic } };
                        var result = await client.Runs.WaitAsync(thread.ThreadId, "agent", options, stopping);
                        Console.WriteLine(result.Values?.Joke);
                    }
                    finally
                    {
                        await client.Threads.DeleteAsync(thread.ThreadId);
                    }
                }
            }
            """,
        ["a resumable job"] = """
            public async Task RunAsync(Guid thread, Action<Guid, string?> remember, CancellationToken stop)
            {
                var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates, StreamResumable = true }, stop);
                await foreach (var chunk in stream)
                {
                    if (chunk is UpdatesChunk<JokeState> update)
                        Console.WriteLine(update.Node);
                    remember(stream.RunId!.Value, stream.LastEventId);
                }
            }

            public async Task GoOnAsync(Guid thread, Guid run, string? lastEventId, CancellationToken stop)
            {
                var from = lastEventId is null ? StreamCursor.Beginning : StreamCursor.After(lastEventId);
                await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run, new() { From = from }, stop))
                {
                    if (chunk is UpdatesChunk<JokeState> update)
                        Console.WriteLine(update.Node);
                }
            }
            """,
        ["a background run that is joined"] = """
            public async Task<JokeState?> StartAsync(Guid thread, CancellationToken stop)
            {
                var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Values | StreamMode.Custom, StreamResumable = true }, stop);
                JokeState? last = null;
                await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId, new() { From = StreamCursor.Beginning }, stop))
                {
                    if (chunk is ValuesChunk<JokeState> values)
                        last = values.Values;
                    else if (chunk is CustomChunk custom)
                        Console.WriteLine(custom.Payload);
                }

                return last;
            }
            """,
        ["a background run that nobody waits for"] = """
            public async Task<Guid> FireAsync(Guid thread, CancellationToken stop)
            {
                var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", new() { Webhook = new Uri("https://example.com/done") }, stop);
                return run.RunId;
            }
            """,
        ["a joined run that shows values alone"] = """
            public async Task WatchAsync(Guid thread, Guid run, CancellationToken stop)
            {
                await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run, new() { Modes = StreamMode.Values, CancelOnDisconnect = false }, stop))
                {
                    if (chunk is ValuesChunk<JokeState> { Values.Joke: { } joke })
                        Console.WriteLine(joke);
                }
            }
            """,
        ["joining a run that was created with its default modes"] = """
            public async Task WatchAsync(Guid thread, CancellationToken stop)
            {
                var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", new(), stop);
                await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId, cancellationToken: stop))
                    Console.WriteLine((chunk as ValuesChunk<JokeState>)?.Values.Joke);
            }
            """,
        ["retries that start a new stream each time"] = """
            public async Task<int> RunAsync(Guid thread, CancellationToken stop)
            {
                for (var attempt = 0; ; attempt++)
                {
                    try
                    {
                        var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }, stop);
                        return await stream.OfType<UpdatesChunk<JokeState>>().CountAsync(stop);
                    }
                    catch (LangGraphConnectionException) when (attempt < 3)
                    {
                        await Task.Delay(1000, stop);
                    }
                }
            }
            """,
        ["a batch in parallel"] = """
            public async Task<IReadOnlyDictionary<string, string?>> BatchAsync(IEnumerable<string> topics, CancellationToken stop)
            {
                var jokes = new ConcurrentDictionary<string, string?>();
                await Parallel.ForEachAsync(topics, stop, async (topic, token) =>
                {
                    var result = await client.Runs.WaitAsync<JokeState>("agent", new() { Input = new StateUpdate<JokeState> { Topic = topic } }, token);
                    jokes[topic] = result.Values?.Joke;
                });
                return jokes;
            }
            """,
        ["options from a helper"] = """
            private static ThreadRunOptions<JokeState> Options(string topic) => new()
            {
                Input = new StateUpdate<JokeState> { Topic = topic },
                StreamMode = StreamMode.Updates | StreamMode.Custom,
                StreamResumable = true,
                OnDisconnect = DisconnectMode.Continue,
            };

            public async Task RunAsync(Guid thread, CancellationToken stop)
            {
                await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", Options("cats"), stop))
                    Console.WriteLine(chunk is UpdatesChunk<JokeState> or CustomChunk or ValuesChunk<JokeState>);
            }
            """,
        ["errors as chunks"] = """
            public async Task<string?> RunAsync(Guid thread, CancellationToken stop)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates, YieldErrors = true }, stop))
                {
                    switch (chunk)
                    {
                        case ErrorChunk error:
                            return error.Message;
                        case UpdatesChunk<JokeState> { Update.Joke: { HasValue: true, Value: var joke } }:
                            return joke;
                    }
                }

                return null;
            }
            """,
        ["a run that is cancelled with its connection"] = """
            public async Task RunAsync(Guid thread, CancellationToken stop)
            {
                var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Values, OnDisconnect = DisconnectMode.Cancel };
                await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options, stop).ConfigureAwait(false))
                    Console.WriteLine(chunk);
            }
            """,
        ["checkpoints of a thread"] = """
            public async Task<List<string?>> CheckpointsAsync(Guid thread, CancellationToken stop)
            {
                var ids = new List<string?>();
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Checkpoints | StreamMode.Tasks }, stop))
                {
                    if (chunk is CheckpointChunk checkpoint)
                        ids.Add(checkpoint.Checkpoint.CheckpointId);
                    else if (chunk is TaskChunk task)
                        Console.WriteLine(task.Task);
                }

                return ids;
            }
            """,
        ["a context, and tags in the configuration"] = """
            public Task<RunResult<JokeState>> RunAsync(Guid thread, string user, CancellationToken stop)
            {
                var options = new ThreadRunOptions<JokeState>
                {
                    Context = new JsonObject { ["user"] = user },
                    Config = new RunConfig { Tags = ["nightly"], RecursionLimit = 50 },
                };
                return client.Runs.WaitAsync(thread, "agent", options, stop);
            }
            """,
        ["a client from the configuration"] = """
            public static LangGraphClient Create(IReadOnlyDictionary<string, string> configuration) =>
                new(new Uri(configuration["address"]), new LangGraphClientOptions { ApiKey = configuration["key"], RequestTimeout = TimeSpan.FromSeconds(30) });

            public Uri Address => client.BaseAddress;
            """,
        ["a thread that others run on"] = """
            public async Task WatchAsync(Guid thread, CancellationToken stop)
            {
                await foreach (var chunk in client.Threads.JoinStreamAsync<JokeState>(thread, new() { Modes = ThreadStreamMode.RunModes }, stop))
                {
                    if (chunk is ValuesChunk<JokeState> or UpdatesChunk<JokeState> or RunDoneChunk)
                        Console.WriteLine(chunk);
                }
            }
            """,
    };
}
