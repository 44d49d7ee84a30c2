// The worker's journal: what is there after any end of the process that wrote it.
using Worker;

namespace TypedLangGraph.Samples.Tests.Worker;

public sealed class JournalTests
{
    private static readonly Guid Thread = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid Run = Guid.Parse("22222222-2222-2222-2222-222222222222");

    private static readonly JournalEntry[] Entries =
    [
        new JournalEntry.ThreadChosen("a", Thread),
        new JournalEntry.RunStarted("a", Run),
        new JournalEntry.EventHandled("a", "0", []),
        new JournalEntry.EventHandled("a", "1", ["first", "zweites ✓"]),
        new JournalEntry.Ended("a", RunOutcome.Finished),
    ];

    private const string Text = """
        {"entry":"thread","threadId":"11111111-1111-1111-1111-111111111111","job":"a"}
        {"entry":"run","runId":"22222222-2222-2222-2222-222222222222","job":"a"}
        {"entry":"event","eventId":"0","results":[],"job":"a"}
        {"entry":"event","eventId":"1","results":["first","zweites \u2713"],"job":"a"}
        {"entry":"end","outcome":"Finished","job":"a"}

        """;

    [Fact]
    public void Has_a_line_for_each_entry()
    {
        using var file = new TemporaryFile(string.Empty);
        using (var journal = Journal.Open(file.Path))
            Array.ForEach(Entries, entry => journal.Append(entry));

        Assert.Equal(Text.ReplaceLineEndings("\n"), File.ReadAllText(file.Path));
    }

    /// <summary>The process was killed behind any byte: whole lines count, the rest is done again.</summary>
    [Fact]
    public void Goes_on_behind_the_last_whole_line()
    {
        var whole = Text.ReplaceLineEndings("\n");
        for (var length = 0; length <= whole.Length; length++)
        {
            using var file = new TemporaryFile(whole[..length]);
            var done = whole[..length].Count(character => character == '\n');

            using (var journal = Journal.Open(file.Path))
            {
                Assert.Equal(Entries.Take(done).Aggregate(JobState.New, (state, entry) => state.After(entry)) with { Results = journal["a"].Results }, journal["a"]);
                Array.ForEach(Entries[done..], entry => journal.Append(entry));
                Assert.Equal((Thread, Run, "1", RunOutcome.Finished), (journal["a"].ThreadId, journal["a"].RunId, journal["a"].LastEventId, journal["a"].Outcome));
                Assert.Equal(["first", "zweites ✓"], journal["a"].Results);
            }

            Assert.Equal(whole, File.ReadAllText(file.Path));
        }
    }

    [Fact]
    public void Names_the_line_that_is_no_entry()
    {
        using var file = new TemporaryFile(Text.Replace("\"event\"", "\"dance\"", StringComparison.Ordinal));

        var exception = Assert.Throws<FormatException>(() => Journal.Open(file.Path));

        Assert.Contains("line 3 is no entry of a journal", exception.Message);
    }
}
