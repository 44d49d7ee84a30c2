using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Tests.Live;

/// <summary>Runs of the graph that asks.</summary>
internal static class InterruptRuns
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts the graph on a new thread, up to its questions.</summary>
    public static async Task<(Guid ThreadId, IReadOnlyList<Interrupt> Interrupts)> AskAsync(LangGraphClient client, string kind)
    {
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        return (thread.ThreadId, await InterruptsAsync(client, thread.ThreadId, new StateUpdate<HitlState> { Kind = kind }));
    }

    /// <summary>Runs the graph, and gives the interrupts of all its chunks.</summary>
    public static async Task<IReadOnlyList<Interrupt>> InterruptsAsync(LangGraphClient client, Guid threadId, RunInput<HitlState>? input) =>
        await client.Runs.StreamAsync(threadId, "hitl", new ThreadRunOptions<HitlState> { Input = input, StreamMode = StreamMode.Values | StreamMode.Updates }, Token)
            .OfType<InterruptChunk>().SelectMany(chunk => chunk.Interrupts).ToListAsync(Token);

    /// <summary>Brings the answer, and gives what the graph has logged.</summary>
    public static async Task<IReadOnlyList<string>> AnswerAsync(LangGraphClient client, Guid threadId, Resume answer)
    {
        var result = await client.Runs.WaitAsync<HitlState>(threadId, "hitl", new() { Input = answer }, Token);
        return result.Values?.Log ?? [];
    }
}
