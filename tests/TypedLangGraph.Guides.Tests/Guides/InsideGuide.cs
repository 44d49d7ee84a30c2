using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class InsideGuide(DevServerFixture server)
{
    [Fact]
    public async Task Starts_and_ends_of_tasks()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region tasks
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>("joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "ice cream" },
            StreamMode = StreamMode.Tasks,
        }))
        {
            switch (chunk)
            {
                case TaskChunk { Task: TaskStart start }:
                    Console.WriteLine($"{start.Name} starts with the topic {start.ReadInput<JokeState>().Topic}");
                    break;
                case TaskChunk { Task: TaskEnd end }:
                    Console.WriteLine($"{end.Name} wrote {string.Join(", ", end.Writes.Select(write => $"{write.Channel} = {write.Value}"))}");
                    break;
            }
        }
        #endregion

        Printed.AsIn("tasks");
    }

    [Fact]
    public async Task Checkpoints_as_they_are_written()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region checkpoints
        var thread = await client.Threads.CreateAsync();
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "ice cream" },
            StreamMode = StreamMode.Checkpoints,
        }))
        {
            if (chunk is CheckpointChunk { Checkpoint: var checkpoint })
                Console.WriteLine($"step {checkpoint.Step}: topic {checkpoint.ReadValues<JokeState>().Topic ?? "none"}, next {(checkpoint.Next is [var next] ? next : "nothing")}");
        }
        #endregion

        Printed.AsIn("checkpoints");
    }

    [Fact]
    public async Task Everything_for_debugging()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region debug
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>("joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "ice cream" },
            StreamMode = StreamMode.Debug,
        }))
        {
            if (chunk is DebugChunk debug)
                Console.WriteLine($"step {debug.Step}: {debug.Type}{(debug.Task is TaskStart start ? $" {start.Name}" : "")}");
        }
        #endregion

        Printed.AsIn("debug");
    }

    [Fact]
    public async Task Every_callback_event()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region events
        await foreach (var chunk in client.Runs.StreamAsync<ChatState>("agent", new()
        {
            Input = new StateUpdate<ChatState> { Messages = new Message[] { new HumanMessage("plain") } },
            StreamMode = StreamMode.Events,
        }))
        {
            if (chunk is LangChainEventChunk { Event: "on_chat_model_stream", Chunk: { } piece } called)
                Console.WriteLine($"{called.Name} wrote \"{piece.ReadMessage().Text}\"");
        }
        #endregion

        Printed.AsIn("events");
    }
}
