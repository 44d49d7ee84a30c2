using System.Text.Json;

namespace TypedLangGraph.Capture;

/// <summary>A run that comes before the captured request.</summary>
internal sealed record SetupRun
{
    /// <summary>The body of the run's request.</summary>
    public required JsonElement Request { get; init; }

    /// <summary>True when the run starts in the background, so that nobody reads its stream; its end is waited for.</summary>
    public bool Unread { get; init; }

    /// <summary>After how many events the reader goes away; null reads to the end.</summary>
    public int? LeaveAfterEvents { get; init; }
}
