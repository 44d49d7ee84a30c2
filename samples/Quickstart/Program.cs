// Streams the joke graph from a LangGraph server and prints each chunk as it arrives.
using Quickstart;
using TypedLangGraph;
using TypedLangGraph.Development;
using TypedLangGraph.Samples;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    var url = args switch
    {
        [] => null,
        ["--url", var given] => new Uri(given),
        _ => throw new ArgumentException("Usage: dotnet run --project samples/Quickstart [-- --url http://localhost:2024]"),
    };
    await using var server = await ServerChoice.OpenAsync(url, Console.Out, stop.Token);
    using var client = new LangGraphClient(server.Address);
    var thread = await client.Threads.CreateAsync(cancellationToken: stop.Token);
    Console.WriteLine($"thread {thread.ThreadId}");

    var stream = client.Runs.StreamAsync(thread.ThreadId, "joke", new ThreadRunOptions<JokeState>
    {
        Input = new StateUpdate<JokeState> { Topic = "ice cream" },
        StreamMode = StreamMode.Updates | StreamMode.Values,
    });

    await foreach (var chunk in stream.WithCancellation(stop.Token))
    {
        switch (chunk)
        {
            case MetadataChunk metadata:
                Console.WriteLine($"run {metadata.RunId}");
                break;
            case UpdatesChunk<JokeState> { Update.Topic: { HasValue: true, Value: var topic } } update:
                Console.WriteLine($"{update.Node} wrote the topic: {topic}");
                break;
            case UpdatesChunk<JokeState> { Update.Joke: { HasValue: true, Value: var joke } } update:
                Console.WriteLine($"{update.Node} wrote the joke: {joke}");
                break;
            case ValuesChunk<JokeState> { Values: var state }:
                Console.WriteLine($"state: topic \"{state.Topic}\", joke \"{state.Joke ?? "(none yet)"}\"");
                break;
        }
    }

    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
catch (Exception exception) when (exception is LangGraphException or DevServerUnavailableException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
