// How far a job has come.
using System.Collections.Immutable;
using TypedLangGraph;

namespace Worker;

/// <param name="ThreadId">The job's thread, or null before it has one.</param>
/// <param name="RunId">The job's run, or null before it is known.</param>
/// <param name="LastEventId">The last event that was handled: where to go on.</param>
/// <param name="Results">What came of the events.</param>
/// <param name="Outcome">How the job ended, or null while it runs.</param>
internal sealed record JobState(Guid? ThreadId, Guid? RunId, string? LastEventId, ImmutableList<string> Results, RunOutcome? Outcome)
{
    public static JobState New { get; } = new(null, null, null, [], null);

    public JobState After(JournalEntry entry) => entry switch
    {
        JournalEntry.ThreadChosen chosen => this with { ThreadId = chosen.ThreadId },
        JournalEntry.RunStarted started => this with { RunId = started.RunId },
        JournalEntry.EventHandled handled => this with { LastEventId = handled.EventId, Results = Results.AddRange(handled.Results) },
        JournalEntry.Ended ended => this with { Outcome = ended.Outcome },
        _ => throw new InvalidOperationException($"An entry of an unknown kind: {entry}"),
    };
}
