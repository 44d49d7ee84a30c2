using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;
using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Resuming;

/// <summary>Each attempt to resume is told to the caller, to the log and to the meter.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task One_call_one_warning_and_one_count_for_each_attempt()
    {
        var mine = new AsyncLocal<bool> { Value = true };
        var counted = 0L;
        using var meter = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: "TypedLangGraph", Name: "langgraph.client.stream.reconnects" })
                    listener.EnableMeasurementEvents(instrument);
            },
        };

        // Other tests reconnect at the same time: only this one's calls count.
        meter.SetMeasurementEventCallback<long>((_, value, _, _) => counted += mine.Value ? value : 0);
        meter.Start();
        using var log = new LogCapture();
        var calls = new List<ReconnectAttempt>();
        var options = Clients.Options(new InstantTime(), reconnect => reconnect.OnReconnecting = calls.Add);
        options.LoggerFactory = log;
        options.ApiKey = "secret-key";
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(10), Cuts.After(20))
        {
            AnswerToResume = number => number == 1 ? Answers.Status(HttpStatusCode.BadGateway) : null,
        };

        await Reading.ReadAsync(Streams.Start(server, options));

        Assert.Equal([1, 2, 1], calls.Select(call => call.Attempt));
        Assert.Equal(3, counted);
        var warnings = log.Entries.Where(entry => entry.Level == LogLevel.Warning).ToList();
        Assert.Equal(3, warnings.Count);
        Assert.All(log.Entries, entry => Assert.Contains(RecordedServer.RunId.ToString(), entry.Text));
        Assert.All(log.Entries, entry => Assert.DoesNotContain("secret-key", entry.Text + entry.Exception));
        Assert.Equal(calls.Select(call => call.Cause), warnings.Select(entry => entry.Exception));
        Assert.Equal(["TypedLangGraph.Streaming"], log.Categories);
    }

    [Fact]
    public async Task None_for_a_stream_that_was_never_lost()
    {
        using var log = new LogCapture();
        var calls = 0;
        var options = Clients.Options(new InstantTime(), reconnect => reconnect.OnReconnecting = _ => calls++);
        options.LoggerFactory = log;

        await Reading.ReadAsync(Streams.Start(new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive), options));

        Assert.Equal(0, calls);
        Assert.Equal([LogLevel.Debug, LogLevel.Information], log.Entries.Select(entry => entry.Level));
    }
}
