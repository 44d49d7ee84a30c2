// What a line of the journal says: one step of one job.
using System.Text.Json.Serialization;
using TypedLangGraph;

namespace Worker;

/// <param name="Job">The job's id.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "entry")]
[JsonDerivedType(typeof(ThreadChosen), "thread")]
[JsonDerivedType(typeof(RunStarted), "run")]
[JsonDerivedType(typeof(EventHandled), "event")]
[JsonDerivedType(typeof(Ended), "end")]
internal abstract record JournalEntry(string Job)
{
    /// <summary>The job gets a thread of its own, with an id that is known before the server is asked.</summary>
    public sealed record ThreadChosen(string Job, Guid ThreadId) : JournalEntry(Job);

    /// <summary>The job's run.</summary>
    public sealed record RunStarted(string Job, Guid RunId) : JournalEntry(Job);

    /// <summary>An event and what came of it. They stand in one line: there is no event without its results, and no result twice.</summary>
    public sealed record EventHandled(string Job, string EventId, IReadOnlyList<string> Results) : JournalEntry(Job);

    /// <summary>The job is over. The error is null when it did not fail.</summary>
    public sealed record Ended(string Job, RunOutcome Outcome, string? Error = null) : JournalEntry(Job);
}
