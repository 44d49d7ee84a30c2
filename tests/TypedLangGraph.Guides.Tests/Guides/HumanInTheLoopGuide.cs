using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class HumanInTheLoopGuide(DevServerFixture server)
{
    [Fact]
    public async Task Ask_and_answer()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region interrupt
        var thread = await client.Threads.CreateAsync();
        var stream = client.Runs.StreamAsync<ReviewState>(thread.ThreadId, "hitl", new()
        {
            Input = new StateUpdate<ReviewState> { Kind = "single" },
            StreamMode = StreamMode.Updates,
        });

        Interrupt? question = null;
        await foreach (var chunk in stream)
        {
            if (chunk is InterruptChunk { Interrupts: [var interrupt, ..] })
                question = interrupt;
        }

        Console.WriteLine($"{stream.Outcome}: the graph asks {question!.Value}");
        #endregion

        #region resume-to
        await foreach (var chunk in client.Runs.StreamAsync<ReviewState>(thread.ThreadId, "hitl", new()
        {
            Input = Resume.To(question, "yes"),
            StreamMode = StreamMode.Updates,
        }))
        {
            if (chunk is UpdatesChunk<ReviewState> { Update.Log: { HasValue: true, Value: var log } } update)
                Console.WriteLine($"{update.Node}: {string.Join(", ", log)}");
        }
        #endregion

        Printed.AsIn("interrupt");
    }

    [Fact]
    public async Task Several_at_once()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region resume-several
        var thread = await client.Threads.CreateAsync();
        var questions = new List<Interrupt>();
        await foreach (var chunk in client.Runs.StreamAsync<ReviewState>(thread.ThreadId, "hitl", new()
        {
            Input = new StateUpdate<ReviewState> { Kind = "parallel" },
            StreamMode = StreamMode.Updates,
        }))
        {
            if (chunk is InterruptChunk interrupt)
                questions.AddRange(interrupt.Interrupts);
        }

        var answers = Resume.To(questions[0], false).And(questions[1], new Answer(true, "fine"), ReviewContext.Default.Answer);
        var result = await client.Runs.WaitAsync<ReviewState>(thread.ThreadId, "hitl", new() { Input = answers });

        foreach (var line in result.Values!.Log)
            Console.WriteLine(line);
        #endregion

        Printed.AsIn("resume-several");
    }

    [Fact]
    public async Task A_typed_question()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var asked = await client.Threads.CreateAsync();
        await client.Runs.WaitAsync<ReviewState>(asked.ThreadId, "hitl", new() { Input = new StateUpdate<ReviewState> { Kind = "twice" } });
        await client.Runs.WaitAsync<ReviewState>(asked.ThreadId, "hitl", new() { Input = Resume.With("first answer") });
        var threadId = asked.ThreadId;

        #region interrupt-typed
        var state = await client.Threads.GetStateAsync<ReviewState>(threadId);
        var question = state.Interrupts[0].Value.Read(ReviewContext.Default.Question)!;

        Console.WriteLine($"{question.Text} ({string.Join(" or ", question.Options)})");
        #endregion

        #region resume-with
        var result = await client.Runs.WaitAsync<ReviewState>(threadId, "hitl", new() { Input = Resume.With("b") });
        #endregion

        Assert.False(result.IsInterrupted);
        Printed.AsIn("interrupt-typed");
    }

    [Fact]
    public async Task Stop_before_a_node()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region breakpoint
        var thread = await client.Threads.CreateAsync();
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "snow" },
            StreamMode = StreamMode.Updates,
            InterruptBefore = ["generate_joke"],
        }))
        {
            if (chunk is InterruptChunk { Interrupts: [] })
                Console.WriteLine("stopped at a breakpoint");
        }

        // No input: the run goes on from where the thread stands.
        var result = await client.Runs.WaitAsync<JokeState>(thread.ThreadId, "joke", new());
        Console.WriteLine(result.Values?.Joke);
        #endregion

        Printed.AsIn("breakpoint");
    }
}
