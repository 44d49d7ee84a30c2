using System.Text.Json;

namespace TypedLangGraph.Capture;

/// <summary>How one stream is produced: what runs before it, the request whose answer is kept, and what happens meanwhile.</summary>
internal sealed record StreamCapture
{
    /// <summary>The name of the file, without its extension.</summary>
    public required string Name { get; init; }

    /// <summary>The thread: none, a new one, or an id that no thread has.</summary>
    public CaptureThread Thread { get; init; }

    /// <summary>The runs that come first, one after the other.</summary>
    public IReadOnlyList<SetupRun> Before { get; init; } = [];

    /// <summary>The body of the run's request, when the answer to a new run is kept.</summary>
    public JsonElement? Request { get; init; }

    /// <summary>
    /// The path to get, when a stream that exists already is kept. <c>{thread}</c> and <c>{run}</c> stand for the thread and the last run
    /// before, <c>{other}</c> for another thread.
    /// </summary>
    public string? Get { get; init; }

    /// <summary>The header <c>Last-Event-ID</c> of <see cref="Get"/>; null sends none.</summary>
    public string? LastEventId { get; init; }

    /// <summary>What happens while the answer arrives.</summary>
    public MeanwhileRequest? Meanwhile { get; init; }

    /// <summary>After how many events the connection is closed; null reads to the end.</summary>
    public int? LeaveAfterEvents { get; init; }
}
