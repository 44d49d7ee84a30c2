using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Resilience.Tests.Resuming;

/// <summary>What nobody can notice, as <c>docs/streaming/resilience.md</c> admits. A test that fails here means that the page can promise more.</summary>
public sealed class LimitTests(DevServerFixture server)
{
    private static LangGraphClientOptions Options => Clients.Options(new InstantTime());

    [Fact]
    public async Task Between_two_events_of_one_id_a_server_that_resumes_behind_it_leaves_out_the_second()
    {
        var run = RecordedRun.Slow.WithDuplicateIds();
        Assert.Equal(run.Events[1].Id, run.Events[2].Id);

        var lines = await Reading.ReadAsync(Streams.Start(new RecordedServer(run, JoinSemantics.Exclusive, Cuts.After(2)), Options));

        Assert.Equal(199, lines.Count);
    }

    [Fact]
    public async Task A_run_whose_events_are_not_kept_looks_finished_when_it_ends_while_its_body_is_cut_cleanly()
    {
        var recorded = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(150, Ending.CleanEnd))
        {
            RunEndsAtOnce = true,
            AnswerToResume = _ => Answers.EventStream(string.Empty),
        };
        var stream = Streams.Start(recorded, Options, resumable: false);

        Assert.Equal(150, (await Reading.ReadAsync(stream)).Count);
        Assert.Equal(RunOutcome.Finished, stream.Outcome);
    }

    [Fact]
    public async Task An_event_without_a_JSON_form_is_not_missed_when_it_is_the_last_one()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        var stream = client.Runs.StreamAsync<AnyState>(thread.ThreadId, "custom", new()
        {
            Input = new StateUpdate<AnyState> { Q = "undefined" },
            StreamMode = StreamMode.Custom,
            StreamResumable = true,
        });

        var events = 0;
        await foreach (var chunk in stream.WithCancellation(TestContext.Current.CancellationToken))
            events += chunk is CustomChunk ? 1 : 0;

        // The graph writes nine.
        Assert.Equal(8, events);
        Assert.Equal(RunOutcome.Finished, stream.Outcome);
    }
}
