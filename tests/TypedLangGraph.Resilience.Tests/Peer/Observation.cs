namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>What a client's caller has seen of a run, and what the server has kept of it.</summary>
/// <param name="Seen">The events, each as <c>[id]content</c>.</param>
/// <param name="Kept">All the run's events in the same form.</param>
/// <param name="Error">The name of what was thrown, or null.</param>
/// <param name="IsSilent">True when nothing more came until the caller gave up.</param>
internal sealed record Observation(IReadOnlyList<string> Seen, IReadOnlyList<string> Kept, string? Error = null, bool IsSilent = false)
{
    /// <summary>How long the caller waits for an event. The longest that a client waits of its own will are six seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public bool IsComplete => Error is null && !IsSilent && Seen.SequenceEqual(Kept);

    /// <summary>The observation in the table's words. They name no counts: how many events reach a client in front of a reset is chance.</summary>
    public string InWords()
    {
        if (IsComplete)
            return $"all {Kept.Count} events";
        var end = Error is not null ? $"throws `{Error}`"
            : IsSilent ? "nothing more until the caller gives up"
            : Kept.Except(Seen).Any() ? "ends as if complete, events missing"
            : "ends, but not as the run did";
        var contents = Seen.Select(Content).ToList();
        return end
            + (contents.Except(Kept.Select(Content)).Any() ? ", a mutilated event given" : string.Empty)
            + (Seen.Distinct().Count() < Seen.Count ? ", events repeated" : string.Empty);
    }

    private static string Content(string line) => line[(line.IndexOf(']') + 1)..];
}
