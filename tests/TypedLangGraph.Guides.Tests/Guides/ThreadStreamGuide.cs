using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.Tests.Support;
using TypedLangGraph.Tests.Threads;

namespace TypedLangGraph.Guides.Tests.Guides;

/// <summary>The dev server has no such route: a server in this process speaks recorded bytes.</summary>
public sealed class ThreadStreamGuide
{
    [Fact]
    public async Task Follow_a_thread()
    {
        using var client = new ThreadStreamServer(Fixture.Stream("thread_stream_run_modes")).CreateClient();
        var threadId = ThreadStreamServer.ThreadId;

        #region thread-stream
        var stream = client.Threads.JoinStreamAsync<JokeState>(threadId, new() { From = StreamCursor.Beginning });
        var runs = 0;

        await foreach (var chunk in stream)
        {
            switch (chunk)
            {
                case MetadataChunk:
                    Console.WriteLine($"run {++runs} begins");
                    break;
                case ValuesChunk<JokeState> { Values: var state }:
                    Console.WriteLine($"  topic: {state.Topic}");
                    break;
                case ErrorChunk error:
                    Console.WriteLine($"  failed: {error.Message}");
                    break;
                case RunDoneChunk:
                    Console.WriteLine($"run {runs} is done");
                    break;
            }

            if (runs == 2)
                break; // the stream itself has no end
        }
        #endregion

        Printed.AsIn("thread-stream");
    }

    [Fact]
    public async Task Starts_ends_and_changes_of_the_state()
    {
        using var client = new ThreadStreamServer(Fixture.Stream("thread_stream_lifecycle"), Fixture.Stream("thread_stream_state_update")).CreateClient();
        var threadId = ThreadStreamServer.ThreadId;

        #region thread-stream-modes
        var stream = client.Threads.JoinStreamAsync<JokeState>(threadId, new()
        {
            Modes = ThreadStreamMode.Lifecycle | ThreadStreamMode.StateUpdate,
        });

        await foreach (var chunk in stream)
        {
            if (chunk is RunDoneChunk)
                Console.WriteLine("a run is done");
            if (chunk is ThreadStateChunk<JokeState> { State: var state })
            {
                Console.WriteLine($"somebody set the topic to {state.Values?.Topic}; next: {state.Next[0]}");
                break;
            }
        }
        #endregion

        Printed.AsIn("thread-stream-modes");
    }
}
