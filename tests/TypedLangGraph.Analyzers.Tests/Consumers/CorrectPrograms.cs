namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>Statements of correct programs, by what they show.</summary>
internal static class CorrectPrograms
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["the quickstart"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new()
            {
                Input = new StateUpdate<JokeState> { Topic = "ice cream" },
                StreamMode = StreamMode.Updates | StreamMode.Custom,
            }))
            {
                switch (chunk)
                {
                    case UpdatesChunk<JokeState> { Node: "generate_joke", Update.Joke: { HasValue: true, Value: var joke } }:
                        Console.WriteLine(joke);
                        break;
                    case CustomChunk custom:
                        Console.WriteLine(custom.Payload);
                        break;
                }
            }
            """,
        ["values by default"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new() { Input = new StateUpdate<JokeState>() }))
            {
                if (chunk is ValuesChunk<JokeState> { Values.Joke: { } joke })
                    Console.WriteLine(joke);
            }
            """,
        ["every chunk type with every mode"] = """
            const StreamMode Everything = StreamMode.Values | StreamMode.Updates | StreamMode.Custom;
            var options = new ThreadRunOptions<JokeState> { StreamMode = Everything, StreamSubgraphs = true };
            await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options, cancellationToken))
            {
                Console.WriteLine(chunk switch
                {
                    MetadataChunk metadata => $"run {metadata.RunId}",
                    ValuesChunk<JokeState> values => values.Values.Topic,
                    UpdatesChunk<JokeState> update => update.Node,
                    SubgraphValuesChunk or SubgraphUpdatesChunk => chunk.Namespace.ToString(),
                    CustomChunk custom => custom.Payload.ToString(),
                    InterruptChunk interrupt => interrupt.Interrupts.Count.ToString(),
                    ErrorChunk error => error.Message,
                    UnknownChunk unknown => unknown.EventName,
                    _ => null,
                });
            }
            """,
        ["the last state"] = """
            JokeState? last = null;
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new()).WithCancellation(cancellationToken))
                last = chunk is ValuesChunk<JokeState> values ? values.Values : last;
            Console.WriteLine(last?.Joke);
            """,
        ["only updates, with OfType"] = """
            var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates });
            await foreach (var update in stream.OfType<UpdatesChunk<JokeState>>().WithCancellation(cancellationToken))
                Console.WriteLine(update.Node);
            """,
        ["query syntax"] = """
            var jokes =
                from chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Values })
                let values = chunk as ValuesChunk<JokeState>
                where values is not null
                select values.Values.Joke;
            Console.WriteLine(await jokes.LastOrDefaultAsync(cancellationToken));
            """,
        ["guards"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }))
            {
                if (chunk is not UpdatesChunk<JokeState> { Update: { } update })
                    continue;
                Console.WriteLine(update.IsEmpty);
            }
            """,
        ["defensive arms"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }))
            {
                switch (chunk)
                {
                    case UpdatesChunk<JokeState>:
                        break;
                    case ValuesChunk<JokeState>:
                        throw new InvalidOperationException("Values were not requested.");
                }
            }
            """,
        ["everything but metadata"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new()).Where(static chunk => chunk is not (MetadataChunk or CustomChunk)))
                Console.WriteLine(chunk);
            """,
        ["modes from a flag"] = """
            var modes = flag ? StreamMode.Updates | StreamMode.Custom : StreamMode.Values;
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = modes }))
            {
                if (chunk is ValuesChunk<JokeState> or CustomChunk)
                    Console.WriteLine(chunk);
            }
            """,
        ["modes that grow"] = """
            var modes = StreamMode.Values;
            if (flag)
                modes |= StreamMode.Custom;
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = modes }))
                Console.WriteLine(chunk is CustomChunk or ValuesChunk<JokeState>);
            """,
        ["modes from the caller"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = wanted | StreamMode.MessagesTuple }))
                Console.WriteLine(chunk is CustomChunk or ValuesChunk<JokeState>);
            """,
        ["options set step by step"] = """
            var options = new ThreadRunOptions<JokeState>();
            options.StreamMode = StreamMode.Updates;
            options.StreamSubgraphs = flag;
            await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options))
                Console.WriteLine(chunk is SubgraphUpdatesChunk or UpdatesChunk<JokeState>);
            """,
        ["options configured elsewhere"] = """
            var options = new ThreadRunOptions<JokeState>();
            Configure(options);
            await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options))
                Console.WriteLine(chunk is CustomChunk);

            static void Configure(RunOptions<JokeState> options) => options.StreamMode = StreamMode.Custom;
            """,
        ["one set of options for several runs"] = """
            var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Values };
            foreach (var topic in new[] { "ice cream", "cats" })
            {
                options.Input = new StateUpdate<JokeState> { Topic = topic };
                await foreach (var chunk in client.Runs.StreamAsync("agent", options))
                    Console.WriteLine((chunk as ValuesChunk<JokeState>)?.Values.Joke);
                options.StreamMode = StreamMode.Updates | StreamMode.Custom;
            }
            """,
        ["tokens"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.MessagesTuple }))
            {
                if (chunk is UnknownChunk { BaseName: "messages" } token)
                    Console.WriteLine(token.Payload);
            }
            """,
        ["a mask of modes"] = """
            const StreamMode Tokens = StreamMode.Messages | StreamMode.MessagesTuple;
            if ((wanted & Tokens) == Tokens || wanted.HasFlag(Tokens))
                throw new ArgumentException("Choose one.", nameof(wanted));
            """,
        ["an interrupt and its answer"] = """
            InterruptChunk? pending = null;
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }))
            {
                if (chunk is InterruptChunk interrupt)
                    pending = interrupt;
            }
            Console.WriteLine(pending?.Interrupts.Count);
            """,
        ["a subgraph read as its own state"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = StreamMode.Values, StreamSubgraphs = true }))
            {
                if (chunk is SubgraphValuesChunk subgraph)
                    Console.WriteLine(subgraph.Read<SubjectState>().Subject);
            }
            """,
        ["two graphs"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new()))
                Console.WriteLine(chunk is ValuesChunk<JokeState>);
            await foreach (var chunk in client.Runs.StreamAsync<SubjectState>("other", new()))
                Console.WriteLine(chunk is ValuesChunk<SubjectState>);
            """,
        ["a handler for all streams"] = """
            await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }))
                Handle(chunk);

            static void Handle(StreamChunk chunk)
            {
                if (chunk is ValuesChunk<JokeState> or ValuesChunk<SubjectState> or CustomChunk)
                    Console.WriteLine(chunk);
            }
            """,
        ["chunks kept in a list"] = """
            var chunks = await client.Runs.StreamAsync<JokeState>("agent", new()).ToListAsync(cancellationToken);
            chunks.AddRange(await client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = StreamMode.Custom }).ToListAsync(cancellationToken));
            Console.WriteLine(chunks.OfType<CustomChunk>().Count() + chunks.Count(chunk => chunk is UpdatesChunk<JokeState>));
            """,
        ["two streams as one"] = """
            var values = client.Runs.StreamAsync<JokeState>("agent", new());
            var custom = client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = StreamMode.Custom });
            await foreach (var chunk in values.Concat(custom))
                Console.WriteLine(chunk is CustomChunk or ValuesChunk<JokeState>);
            """,
        ["an enumerator by hand"] = """
            await using var chunks = client.Runs.StreamAsync<JokeState>("agent", new()).GetAsyncEnumerator(cancellationToken);
            while (await chunks.MoveNextAsync())
                Console.WriteLine(chunks.Current is ValuesChunk<JokeState> values ? values.Values.Joke : "");
            """,
    };
}
