using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Resilience.Tests.Leaving;

/// <summary>Streams that were left leave nothing behind: no connection, no handle, no object, no exception that nobody has seen.</summary>
[Collection(UndisturbedCollection.Name)]
public sealed class LeftBehindTests
{
    private const int Streams = 1000;
    private const int AtATime = 20;
    private const string HandleFolder = "/proc/self/fd";

    [Fact]
    public async Task A_thousand_streams_left_after_their_first_chunk_leave_no_handle()
    {
        await using var server = new EventServer();
        using var client = new LangGraphClient(server.Address, Clients.Options());

        // What the runtime opens once for all sockets is there before the count.
        await LeaveAsync(server, client, streams: 100);
        var (sockets, handles) = await SettleAsync(enough: 0, patience: TimeSpan.FromSeconds(1));

        await LeaveAsync(server, client, Streams);

        var (socketsAfter, handlesAfter) = await SettleAsync(sockets, TimeSpan.FromSeconds(20));
        TestContext.Current.TestOutputHelper?.WriteLine($"{sockets} sockets and {handles} handles before, {socketsAfter} and {handlesAfter} after {Streams} streams");
        Assert.True(socketsAfter <= sockets, $"{sockets} sockets before, {socketsAfter} after {Streams} streams.");
        Assert.True(handlesAfter < handles + (Streams / 20), $"{handles} handles before, {handlesAfter} after {Streams} streams.");
        Assert.Equal(Streams + 100, server.Opened);
    }

    [Fact]
    public async Task Nothing_holds_a_stream_that_was_left()
    {
        await using var server = new EventServer();
        using var client = new LangGraphClient(server.Address, Clients.Options());
        var references = new List<WeakReference>();
        for (var i = 0; i < 20; i++)
            references.Add(await LeaveAndForgetAsync(client));
        for (var i = 0; i < 20; i++)
            await server.ClientLeftAsync();

        Collect();

        // The last one may still be on a stack or in a cache of the runtime's.
        Assert.InRange(references.Count(reference => reference.IsAlive), 0, 2);
    }

    [Fact]
    public async Task No_exception_goes_unobserved()
    {
        var unobserved = new ConcurrentQueue<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs args) => unobserved.Enqueue(args.Exception);

        // What other tests have left behind is theirs.
        Collect();
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await using (var server = new EventServer())
            {
                using var client = new LangGraphClient(server.Address, Clients.Options());
                for (var i = 0; i < 20; i++)
                {
                    await LeaveAsync(client);
                    await CancelAsync(client);
                }
            }

            await BreakAsync();
            Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.Empty(unobserved);
    }

    private static async Task LeaveAsync(EventServer server, LangGraphClient client, int streams)
    {
        for (var i = 0; i < streams / AtATime; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => LeaveAsync(client)));
            for (var left = 0; left < AtATime; left++)
                await server.ClientLeftAsync();
        }
    }

    private static async Task LeaveAsync(LangGraphClient client)
    {
        await foreach (var _ in Stream(client))
            break;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> LeaveAndForgetAsync(LangGraphClient client)
    {
        var chunks = Stream(client).GetAsyncEnumerator();
        await chunks.MoveNextAsync();
        await chunks.DisposeAsync();
        return new WeakReference(chunks);
    }

    private static async Task CancelAsync(LangGraphClient client)
    {
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var chunk in Stream(client).WithCancellation(cancellation.Token))
            {
                if (chunk is CustomChunk)
                    cancellation.CancelAfter(5);
            }
        });
    }

    private static async Task BreakAsync()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(5)) { AnswerToResume = _ => Answers.Status(System.Net.HttpStatusCode.BadGateway) };
        await Support.Streams.BreakAsync(Support.Streams.Start(server, Clients.Options(new InstantTime())));
    }

    private static RunStream<SlowState> Stream(LangGraphClient client) =>
        client.Runs.StreamAsync<SlowState>(RecordedServer.ThreadId, "slow", new() { StreamResumable = true });

    /// <summary>What the process holds, once the sockets of closed connections are gone: waits for enough of them to go.</summary>
    private static async Task<(int Sockets, int Handles)> SettleAsync(int enough, TimeSpan patience)
    {
        Assert.SkipUnless(Directory.Exists(HandleFolder), "Counting handles needs /proc.");
        for (var waited = Stopwatch.StartNew(); Sockets() > enough && waited.Elapsed < patience;)
        {
            Collect();
            await Task.Delay(100);
        }

        return (Sockets(), Directory.GetFiles(HandleFolder).Length);
    }

    private static int Sockets() =>
        Directory.GetFiles(HandleFolder).Count(path => new FileInfo(path).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
