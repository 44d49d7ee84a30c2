using System.Diagnostics;
using Microsoft.Extensions.Logging;
using TypedLangGraph.Http.Telemetry;
using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph.Streaming.Telemetry;

/// <summary>
/// What one stream tells traces, meters and the log: counted in plain fields while it is read, told at its end. The span is the current one
/// within async methods of the stream only, never in the code of its reader.
/// </summary>
internal sealed class StreamObservation(StreamIdentity identity, StreamPosition position, RunEnd end, ILoggerFactory? loggerFactory)
{
    private readonly EventCounts _events = new();
    private readonly TokenUsage _tokens = new();
    private readonly ILogger? _logger = loggerFactory?.CreateLogger(StreamLog.Category);
    private Activity? _activity;
    private Exception? _failure;
    private long _begin;
    private long _firstChunk;
    private int _reconnects;
    private State _state;

    private enum State
    {
        Waiting,
        Begun,
        Ended,
    }

    /// <summary>Starts the span. Called in an async method, which keeps the reader's own span current for the reader.</summary>
    public void Begin()
    {
        if (_state != State.Waiting)
        {
            // A request that failed is made again by a reader who goes on all the same.
            Enter();
            return;
        }

        _state = State.Begun;
        _begin = Stopwatch.GetTimestamp();
        if (LangGraphTelemetry.Source.HasListeners())
            _activity = LangGraphTelemetry.Source.StartActivity(identity.SpanName, ActivityKind.Client, parentContext: default, identity.SpanTags(position.ThreadId));
    }

    /// <summary>Makes the span the current one, until the calling async method returns.</summary>
    public void Enter()
    {
        if (_activity is not null)
            Activity.Current = _activity;
    }

    /// <summary>Says that the server has answered.</summary>
    public void Opened()
    {
        if (_logger is not null)
            StreamLog.Begun(_logger, position.RunId, position.ThreadId);
    }

    public void Read(EventKind kind)
    {
        _events.Add(kind);
        if (_firstChunk == 0 && kind != EventKind.Metadata)
            _firstChunk = Stopwatch.GetTimestamp();
    }

    public void Yielded(StreamChunk chunk) => _tokens.Add(chunk);

    public void Reconnecting(ReconnectAttempt attempt)
    {
        _reconnects++;
        StreamInstruments.Reconnects.Add(1);
        if (_logger is not null)
            StreamLog.Reconnecting(_logger, attempt.RunId, attempt.Attempt, attempt.Delay, attempt.LastEventId, attempt.Cause);
        _activity?.AddEvent(new ActivityEvent("reconnect", tags: new()
        {
            { Tags.Attempt, attempt.Attempt },
            { Tags.Delay, attempt.Delay.TotalSeconds },
            { Tags.Error, attempt.Cause.GetType().FullName },
        }));
    }

    /// <summary>Says what the reader is told instead of a further chunk.</summary>
    public void Failed(Exception exception) => _failure = exception;

    /// <summary>Tells all of it. Called in an async method, for the same reason as <see cref="Begin"/>.</summary>
    /// <param name="bytes">How many bytes the stream has brought.</param>
    /// <param name="hasEnded">False when its reader has left it early.</param>
    public void End(long bytes, bool hasEnded)
    {
        if (_state != State.Begun)
            return;
        _state = State.Ended;
        var outcome = Outcome(hasEnded);
        var duration = Stopwatch.GetElapsedTime(_begin);
        Measure(outcome, duration, bytes);
        if (_logger is not null)
            StreamLog.Ended(_logger, position.RunId, position.ThreadId, duration, _events.Total, outcome);
        if (_activity is not null)
            Describe(_activity, outcome, bytes);
        _activity?.Dispose();
    }

    private string Outcome(bool hasEnded) => _failure switch
    {
        OperationCanceledException or RunCancelledException => "cancelled",
        not null => "failed",
        _ => end.Outcome switch
        {
            RunOutcome.Finished => "finished",
            RunOutcome.Interrupted => "interrupted",
            RunOutcome.Failed => "failed",
            RunOutcome.Cancelled => "cancelled",
            _ => hasEnded ? "unknown" : "left",
        },
    };

    /// <summary>The reader's own cancellation is no error; a run that failed is one, whether its reader is told by an exception or by a chunk.</summary>
    private string? Error() => _failure switch
    {
        OperationCanceledException => null,
        not null => _failure.GetType().FullName,
        _ => end.Outcome == RunOutcome.Failed ? typeof(RunFailedException).FullName : null,
    };

    private void Measure(string outcome, TimeSpan duration, long bytes)
    {
        if (StreamInstruments.Duration.Enabled)
        {
            var tags = identity.MetricTags();
            tags.Add(Tags.Outcome, outcome);
            if (Error() is { } error)
                tags.Add(Tags.Error, error);
            StreamInstruments.Duration.Record(duration.TotalSeconds, tags);
        }

        if (StreamInstruments.FirstChunk.Enabled && _firstChunk != 0)
            StreamInstruments.FirstChunk.Record(Stopwatch.GetElapsedTime(_begin, _firstChunk).TotalSeconds, identity.MetricTags());
        if (StreamInstruments.Bytes.Enabled)
            StreamInstruments.Bytes.Add(bytes, identity.MetricTags());
        if (StreamInstruments.Events.Enabled)
        {
            foreach (var (mode, count) in _events.ByMode())
                StreamInstruments.Events.Add(count, new KeyValuePair<string, object?>(Tags.Mode, mode));
        }

        if (StreamInstruments.Tokens.Enabled && _tokens.Total() is var (input, output))
        {
            StreamInstruments.Tokens.Record(input, identity.TokenTags("input"));
            StreamInstruments.Tokens.Record(output, identity.TokenTags("output"));
        }
    }

    private void Describe(Activity activity, string outcome, long bytes)
    {
        activity.SetTag(Tags.Outcome, outcome).SetTag(Tags.Bytes, bytes).SetTag(Tags.Reconnects, _reconnects);
        if (!position.FollowsRuns && position.RunId is { } run)
            activity.SetTag(Tags.Run, run.ToString());
        if (_firstChunk != 0)
            activity.SetTag(Tags.FirstChunk, Stopwatch.GetElapsedTime(_begin, _firstChunk).TotalSeconds);
        foreach (var (mode, count) in _events.ByMode())
            activity.SetTag(Tags.Events + mode, count);
        if (_tokens.Total() is var (input, output))
            activity.SetTag(Tags.InputTokens, input).SetTag(Tags.OutputTokens, output);
        if (Error() is { } error)
            activity.SetTag(Tags.Error, error).SetStatus(ActivityStatusCode.Error);
    }
}
