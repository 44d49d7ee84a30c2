using System.Net;
using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Resuming;

/// <summary>A stream that cannot be resumed says so with all that is known of the run. It never just ends.</summary>
public sealed class BrokenOffTests
{
    private static LangGraphClientOptions Options => Clients.Options(new InstantTime());

    [Theory]
    [InlineData(Ending.Reset)]
    [InlineData(Ending.CleanEnd)]
    internal async Task A_run_whose_events_are_not_kept(Ending ending)
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(12, ending));

        var (chunks, exception) = await Streams.BreakAsync(Streams.Start(server, Options, resumable: false));

        Assert.Equal(12, chunks);
        Assert.Equal(RecordedServer.RunId, exception.RunId);
        Assert.Equal("11", exception.LastEventId);
        Assert.Contains("StreamResumable", exception.Message);
        Assert.Contains(RecordedServer.RunId.ToString(), exception.Message);
        Assert.NotNull(exception.InnerException);
        Assert.Empty(server.Joins);
    }

    [Fact]
    public async Task A_whole_event_without_its_end_is_given_before_the_break()
    {
        var thirteenth = RecordedRun.Slow.Events[12];
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, new Cut(thirteenth.End - 1, Ending.CleanEnd));

        var (chunks, exception) = await Streams.BreakAsync(Streams.Start(server, Options, resumable: false));

        Assert.Equal(13, chunks);
        Assert.Equal("11", exception.LastEventId);
    }

    [Fact]
    public async Task A_whole_event_without_its_end_is_the_last_one_of_a_run_that_is_over()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, new Cut(RecordedRun.Slow.Body.Length - 1, Ending.CleanEnd)) { RunEndsAtOnce = true };

        var lines = await Reading.ReadAsync(Streams.Start(server, Options, resumable: false));

        Assert.Equal(200, lines.Count);
        Assert.StartsWith("[199]", lines[^1]);
    }

    [Fact]
    public async Task An_end_of_body_with_a_server_that_does_not_tell_whether_the_run_has_ended()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive) { AnswerToStatus = _ => Answers.Status(HttpStatusCode.ServiceUnavailable) };

        var (chunks, _) = await Streams.BreakAsync(Streams.Start(server, Options, resumable: false));

        Assert.Equal(200, chunks);
    }

    [Fact]
    public async Task A_status_that_comes_late_is_waited_for()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive)
        {
            AnswerToStatus = number => number < 4 ? Answers.Status(HttpStatusCode.ServiceUnavailable) : null,
        };
        var stream = Streams.Start(server, Options, resumable: false);

        Assert.Equal(200, (await Reading.ReadAsync(stream)).Count);
        Assert.Equal(RunOutcome.Finished, stream.Outcome);
    }

    [Fact]
    public async Task A_run_that_is_over_while_the_server_cannot_tell_whether_events_are_missing()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(150, Ending.CleanEnd))
        {
            RunEndsAtOnce = true,
            AnswerToResume = _ => Answers.Status(HttpStatusCode.ServiceUnavailable),
        };

        var (chunks, exception) = await Streams.BreakAsync(Streams.Start(server, Options));

        Assert.Equal(150, chunks);
        Assert.Equal("149", exception.LastEventId);
    }

    [Fact]
    public async Task A_run_that_is_gone_at_the_end_of_the_body_has_an_unknown_outcome()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive) { AnswerToStatus = _ => Answers.Status(HttpStatusCode.NotFound) };
        var stream = Streams.Start(server, Options, resumable: false);

        Assert.Equal(200, (await Reading.ReadAsync(stream)).Count);
        Assert.Equal(RunOutcome.Unknown, stream.Outcome);
    }

    [Theory]
    [InlineData("\"Run not found\"")]
    [InlineData("""{"error":"HTTPException","message":"404: Run with ID '01a1fdea-3c22-732e-923d-0a5531a5fa8d' not found"}""")]
    public async Task A_server_that_has_lost_the_run(string answer)
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(5)) { AnswerToResume = _ => Answers.EventStream($"event: error\ndata: {answer}\n\n") };

        var (chunks, exception) = await Streams.BreakAsync(Streams.Start(server, Options));

        Assert.Equal(5, chunks);
        Assert.Contains("does not know the run", exception.Message);
    }

    [Fact]
    public async Task A_server_that_refuses_to_resume()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(5)) { AnswerToResume = _ => Answers.Status(HttpStatusCode.NotFound) };

        var (_, exception) = await Streams.BreakAsync(Streams.Start(server, Options));

        Assert.IsType<NotFoundException>(exception.InnerException);
        Assert.Single(server.Joins);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Attempts_that_are_used_up(int maxAttempts)
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(5)) { AnswerToResume = _ => Answers.Status(HttpStatusCode.BadGateway) };
        var options = Clients.Options(new InstantTime(), reconnect => reconnect.MaxAttempts = maxAttempts);

        var (_, exception) = await Streams.BreakAsync(Streams.Start(server, options));

        Assert.Equal(maxAttempts, server.Joins.Count);
        Assert.Contains($"in {maxAttempts} attempts", exception.Message);
        Assert.Equal("4", exception.LastEventId);
    }

    [Fact]
    public async Task Reconnects_that_bring_nothing_new_are_attempts_too()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Inclusive, Enumerable.Repeat(Cuts.After(5), 20));

        await Streams.BreakAsync(Streams.Start(server, Options));

        Assert.Equal(5, server.Joins.Count);
    }

    [Fact]
    public async Task A_run_that_was_joined_in_the_middle_and_broke_before_an_id_came()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.AtOnce());

        var (_, exception) = await Streams.BreakAsync(Streams.Join(server, Options, from: null));

        Assert.Contains("StreamCursor.Beginning", exception.Message);
        Assert.Single(server.Joins);
    }

    [Fact]
    public async Task A_run_that_was_joined_while_the_server_is_away_for_a_moment()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(50))
        {
            AnswerToStatus = number => number < 3 ? Answers.Status(HttpStatusCode.ServiceUnavailable) : null,
        };

        var lines = await Reading.ReadAsync(Streams.Join(server, Options, StreamCursor.Beginning));

        Assert.Equal(200, lines.Count);
        Assert.Equal(["-1", "49", "199", "200"], server.Joins);
    }
}
