using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Capture.Tests;

/// <summary>Captured again, a stream has the events that are checked in.</summary>
public sealed class CaptureRunTests(DevServerFixture server)
{
    [Theory]
    [InlineData("joke_values")]
    [InlineData("joke_lone_surrogate")]
    [InlineData("parent_sub_values_updates")]
    [InlineData("agent_weather_tools")]
    [InlineData("stateful_joke_checkpoints")]
    [InlineData("hitl_single_resume")]
    [InlineData("hitl_sub_resume")]
    [InlineData("errs_custom")]
    [InlineData("join_missing_run")]
    [InlineData("join_after_done_unread")]
    [InlineData("join_after_done")]
    [InlineData("resumable_after_done_3")]
    [InlineData("resumable_part1")]
    [InlineData("thread_missing_create")]
    [InlineData("multitask_reject_first")]
    public async Task Has_the_events_of_the_recording(string name)
    {
        using var http = new HttpClient { BaseAddress = await server.GetBaseAddressAsync() };
        var capture = Assert.Single(CaptureList.Load().Select([name]));

        var bytes = await new CaptureRunner(http).CaptureAsync(capture, TestContext.Current.CancellationToken);

        Assert.Equal(Recordings.Outline(Recordings.Read(name)), Recordings.Outline(bytes));
    }

    [Fact]
    public async Task A_cancelled_run_is_captured_up_to_its_end()
    {
        using var http = new HttpClient { BaseAddress = await server.GetBaseAddressAsync() };
        var capture = Assert.Single(CaptureList.Load().Select(["slow_cancel_rollback"]));

        var outline = Recordings.Outline(await new CaptureRunner(http).CaptureAsync(capture, TestContext.Current.CancellationToken));

        Assert.Equal(("metadata with id", "error with id"), (outline[0], outline[^1]));
    }

    [Fact]
    public async Task An_answer_that_is_no_stream_is_refused()
    {
        using var http = new HttpClient { BaseAddress = await server.GetBaseAddressAsync() };
        var capture = CaptureList.Load().Captures.Single(capture => capture.Name == "joke_values") with { Thread = CaptureThread.Missing };

        var exception = await Assert.ThrowsAsync<CaptureException>(() => new CaptureRunner(http).CaptureAsync(capture, TestContext.Current.CancellationToken));

        Assert.Contains("was answered with status 422", exception.Message);
    }
}
