namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>Correct members at which a rule that looks less closely would stumble.</summary>
internal static class TrickyPrograms
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["a helper that makes the stream"] = """
            private RunStream<JokeState> Start(Guid thread, StreamMode modes) => client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = modes });

            public async Task ReadAsync(Guid thread)
            {
                await foreach (var chunk in Start(thread, StreamMode.Custom))
                    Console.WriteLine(chunk is CustomChunk);
                await foreach (var chunk in Start(thread, StreamMode.Updates))
                    Console.WriteLine(chunk is UpdatesChunk<JokeState>);
            }
            """,
        ["a stream in a field"] = """
            private RunStream<JokeState>? _stream;

            public void Start(Guid thread) => _stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Custom });

            public async Task ReadAsync()
            {
                await foreach (var chunk in _stream!)
                    Console.WriteLine(chunk is CustomChunk or ValuesChunk<JokeState>);
            }
            """,
        ["one stream, read in one of two branches"] = """
            public async Task ReadAsync(Guid thread, bool all)
            {
                var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new());
                if (all)
                {
                    await foreach (var chunk in stream)
                        Console.WriteLine(chunk);
                }
                else
                {
                    Console.WriteLine(await stream.LastOrDefaultAsync(chunk => chunk is ValuesChunk<JokeState>));
                }
            }
            """,
        ["one stream in each attempt"] = """
            public async Task<JokeState?> TryAsync(Guid thread)
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new());
                    try
                    {
                        var last = await stream.OfType<ValuesChunk<JokeState>>().LastOrDefaultAsync();
                        return last?.Values;
                    }
                    catch (LangGraphException) when (attempt < 2)
                    {
                        Console.WriteLine(stream.RunId);
                    }
                }

                return null;
            }
            """,
        ["a loop that ends itself"] = """
            public async Task ReadAsync(Guid thread)
            {
                var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new());
                var done = false;
                while (!done)
                {
                    await foreach (var chunk in stream)
                        Console.WriteLine(chunk);
                    done = true;
                }
            }
            """,
        ["raw events or chunks"] = """
            public async Task ReadAsync(Guid thread, bool raw)
            {
                var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new());
                var events = stream.ReadEventsAsync();
                if (raw)
                {
                    await foreach (var item in events)
                        Console.WriteLine(item.EventType);
                    return;
                }

                await foreach (var chunk in stream)
                    Console.WriteLine(chunk);
            }
            """,
        ["only the id of the run"] = """
            public async Task<Guid?> StartAsync(Guid thread)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates, OnDisconnect = DisconnectMode.Continue }))
                {
                    if (chunk is MetadataChunk metadata)
                        return metadata.RunId;
                }

                return null;
            }
            """,
        ["until something else comes"] = """
            public async Task ReadAsync(Guid thread)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Custom }))
                {
                    if (chunk is not (MetadataChunk or UpdatesChunk<JokeState>))
                        break;
                    Console.WriteLine(chunk.EventId);
                }
            }
            """,
        ["a chunk that should not come is told of"] = """
            public async Task ReadAsync(Guid thread)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }))
                {
                    if (chunk is ValuesChunk<JokeState> or CustomChunk)
                    {
                        Console.Error.WriteLine($"unexpected {chunk}");
                        throw new InvalidOperationException("Only updates were requested.");
                    }

                    Console.WriteLine(chunk);
                }
            }
            """,
        ["checkpoints of a run whose thread is kept"] = """
            public async Task ReadAsync()
            {
                var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Values | StreamMode.Checkpoints, OnCompletion = OnCompletion.Keep };
                await foreach (var chunk in client.Runs.StreamAsync("agent", options))
                    Console.WriteLine(chunk is CheckpointChunk or ValuesChunk<JokeState>);
            }
            """,
        ["an empty object beside the context"] = """
            public ThreadRunOptions<JokeState> Create(JsonPayload context) => new() { Context = context, Config = new RunConfig { Configurable = new JsonObject(), Tags = ["nightly"] } };
            """,
        ["readers in other functions"] = """
            public async Task ReadAsync(Guid thread, Func<StreamChunk, Task> handle)
            {
                var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Custom });
                var reading = Task.Run(async () =>
                {
                    await foreach (var chunk in stream.ConfigureAwait(false))
                    {
                        Func<Task> later = () => handle(chunk);
                        await later();
                    }
                });
                await reading;
            }
            """,
        ["patterns of all kinds"] = """
            public async Task ReadAsync(Guid thread, bool verbose)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Custom }))
                {
                    var text = chunk switch
                    {
                        UpdatesChunk<JokeState> { Node: "a" or "b" } when verbose => "node",
                        not UpdatesChunk<JokeState> and not CustomChunk => null,
                        { EventId: { Length: > 0 } id } => id,
                        var other => other.ToString(),
                    };
                    if (text is not null && chunk is (UpdatesChunk<JokeState> or CustomChunk) and { EventId: not null })
                        Console.WriteLine(text);
                }
            }
            """,
        ["an enumerator that is disposed"] = """
            public async Task<StreamChunk?> FirstAsync(Guid thread, CancellationToken stop)
            {
                var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Custom }, stop);
                await using var chunks = stream.GetAsyncEnumerator(stop);
                return await chunks.MoveNextAsync() ? chunks.Current : null;
            }
            """,
        ["modes of many callers"] = """
            private static readonly IReadOnlyDictionary<string, StreamMode> s_modes = new Dictionary<string, StreamMode> { ["chat"] = StreamMode.MessagesTuple, ["log"] = StreamMode.Debug };

            public async Task ReadAsync<TState>(Guid thread, string use)
                where TState : IGraphState<TState>
            {
                var modes = s_modes.TryGetValue(use, out var found) ? found : StreamMode.Values;
                await foreach (var chunk in client.Runs.StreamAsync<TState>(thread, "agent", new() { StreamMode = modes }))
                    Console.WriteLine(chunk is MessageTokenChunk or DebugChunk or ValuesChunk<TState>);
            }
            """,
        ["several readers of one list"] = """
            public async Task ReadAsync(Guid thread)
            {
                var chunks = await client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Values }).ToListAsync();
                Console.WriteLine(chunks.OfType<UpdatesChunk<JokeState>>().Count());
                Console.WriteLine(chunks.Count(chunk => chunk is CustomChunk));
            }
            """,
    };
}
