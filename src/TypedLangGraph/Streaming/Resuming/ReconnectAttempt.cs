namespace TypedLangGraph;

/// <summary>An attempt to resume a stream that broke off.</summary>
public sealed record ReconnectAttempt
{
    /// <summary>The number of the attempt since the last event, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>How long the stream waits before it.</summary>
    public required TimeSpan Delay { get; init; }

    /// <summary>The run's id, or <see langword="null"/> when it is not known.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The thread's id, or <see langword="null"/> for a run without a thread.</summary>
    public Guid? ThreadId { get; init; }

    /// <summary>The id of the event after which the stream resumes; <see langword="null"/> means from its beginning.</summary>
    public string? LastEventId { get; init; }

    /// <summary>Why the stream broke off, or why the last attempt failed.</summary>
    public required Exception Cause { get; init; }
}
