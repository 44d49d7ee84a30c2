using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>Reads runs through the public client, and compares each chunk with the script at once.</summary>
internal static class ScriptReader
{
    /// <param name="client">The client.</param>
    /// <param name="script">What the run is to bring: that and nothing else, in that order.</param>
    /// <param name="afterEachAsync">What the reader does with a chunk, by its index, before it asks for the next.</param>
    public static async Task ReadAsync(LangGraphClient client, Script script, Func<int, Task>? afterEachAsync = null)
    {
        var stream = Start(client, script);
        var read = 0;
        await foreach (var chunk in stream.WithCancellation(TestContext.Current.CancellationToken))
        {
            if (read == script.Events || !script.Is(read, chunk))
                Assert.Fail($"Run {script.Number} brought, in place of event {read} of {script.Events}, one with the id {chunk.EventId ?? "none"}: a {chunk.GetType().Name}.");
            if (afterEachAsync is not null)
                await afterEachAsync(read);
            read++;
        }

        Assert.Equal(script.Events, read);
        Assert.Equal(script.EventId(script.Events - 1), stream.LastEventId);
        Assert.Equal(script.RunId, stream.RunId);
        Assert.Equal(script.HasThread ? RunOutcome.Finished : RunOutcome.Unknown, stream.Outcome);
    }

    private static RunStream<JokeState> Start(LangGraphClient client, Script script)
    {
        const StreamMode Modes = StreamMode.Values | StreamMode.Updates | StreamMode.Custom;
        return script.HasThread
            ? client.Runs.StreamAsync<JokeState>(script.ThreadId, script.AssistantId, new() { StreamMode = Modes, StreamResumable = true })
            : client.Runs.StreamAsync<JokeState>(script.AssistantId, new() { StreamMode = Modes });
    }
}
