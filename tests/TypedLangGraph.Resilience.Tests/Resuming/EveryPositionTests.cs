using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Resilience.Tests.Resuming;

/// <summary>
/// Wherever a resumable stream of 200 events is cut, the caller sees what it would have seen without the cut, ids included: nothing lost,
/// nothing twice.
/// </summary>
public sealed class EveryPositionTests
{
    private const int AllBytes = 600;


    [Theory]
    [InlineData(Ending.Reset, JoinSemantics.Exclusive)]
    [InlineData(Ending.Reset, JoinSemantics.Inclusive)]
    [InlineData(Ending.CleanEnd, JoinSemantics.Exclusive)]
    [InlineData(Ending.CleanEnd, JoinSemantics.Inclusive)]
    internal Task Between_events_and_in_each_field(Ending ending, JoinSemantics semantics) =>
        CutAsync(RecordedRun.Slow, ending, semantics, CutPositions.OfEachEvent);

    [Fact]
    public Task With_a_clean_end_of_body_and_a_run_that_is_over_when_its_status_is_asked() =>
        CutAsync(RecordedRun.Slow, Ending.CleanEnd, JoinSemantics.Exclusive, Sampled, runEndsAtOnce: true);

    [Theory]
    [InlineData(Ending.Reset)]
    [InlineData(Ending.CleanEnd)]
    internal Task Behind_every_single_byte_of_the_first_events(Ending ending) =>
        CutAsync(RecordedRun.Slow, ending, JoinSemantics.Exclusive, _ => Enumerable.Range(0, AllBytes));

    [Theory]
    [InlineData(Ending.Reset, JoinSemantics.Exclusive)]
    [InlineData(Ending.CleanEnd, JoinSemantics.Inclusive)]
    internal Task Of_a_stream_as_Python_servers_write_it(Ending ending, JoinSemantics semantics) =>
        CutAsync(RecordedRun.Slow.InPythonSpelling(), ending, semantics, Sampled);

    [Theory]
    [InlineData(Ending.Reset)]
    [InlineData(Ending.CleanEnd)]
    internal Task Of_a_stream_where_two_events_share_an_id(Ending ending) =>
        CutAsync(RecordedRun.Slow.WithDuplicateIds(), ending, JoinSemantics.Inclusive, Sampled);

    [Theory]
    [InlineData(Ending.Reset)]
    [InlineData(Ending.CleanEnd)]
    internal async Task Of_a_stream_without_ids_whose_events_have_ids_when_they_come_again(Ending ending)
    {
        var positions = Sampled(RecordedRun.Slow.WithoutIds());

        // An event that was read on the first connection has no id, so only the contents can be compared.
        await CutAsync(RecordedRun.Slow, ending, JoinSemantics.Exclusive, _ => positions, RecordedRun.Slow.WithoutIds(), WithoutId);
    }

    [Theory]
    [InlineData(Ending.Reset)]
    [InlineData(Ending.CleanEnd)]
    internal async Task Every_five_events(Ending ending)
    {
        var run = RecordedRun.Slow;
        var expected = await ReadAsync(new RecordedServer(run, JoinSemantics.Exclusive));
        var cuts = run.Events.Where((_, index) => index % 5 == 4).Select(recorded => new Cut(recorded.End - 1, ending));
        var server = new RecordedServer(run, JoinSemantics.Exclusive, cuts);

        Assert.Equal(expected, await ReadAsync(server));

        Assert.Equal(40 + LastLooks.Of(run), server.Joins.Count);
    }

    private static async Task CutAsync(
        RecordedRun run, Ending ending, JoinSemantics semantics, Func<RecordedRun, IEnumerable<int>> positions, RecordedRun? startedAs = null, Func<string, string>? view = null, bool runEndsAtOnce = false)
    {
        view ??= line => line;
        var expected = (await ReadAsync(new RecordedServer(run, semantics))).ConvertAll(line => view(line));
        Assert.Equal(200, expected.Count);

        var wrong = new List<string>();
        var tried = 0;
        foreach (var position in positions(run))
        {
            tried++;
            var server = new RecordedServer(run, semantics, new Cut(position, ending)) { StartedAs = startedAs, RunEndsAtOnce = runEndsAtOnce };
            var actual = await ReadAsync(server);
            if (!actual.Select(view).SequenceEqual(expected) || server.Joins.Count != 1 + LastLooks.Of(run))
                wrong.Add($"{position}: {actual.Count} chunks, {server.Joins.Count} reconnects");
        }

        Assert.True(tried >= 300, $"Only {tried} cuts were tried.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried} cuts changed what the caller sees, for example: {string.Join("; ", wrong.Take(5))}");
    }

    private static IEnumerable<int> Sampled(RecordedRun run) => CutPositions.OfEveryNthEvent(run, 5);

    private static string WithoutId(string line) => line[(line.IndexOf(']') + 1)..];

    private static Task<List<string>> ReadAsync(RecordedServer server)
    {
        var client = server.CreateClient(Clients.Options(new InstantTime()));
        return Reading.ReadAsync(client.Runs.StreamAsync<SlowState>(RecordedServer.ThreadId, "slow", new() { StreamResumable = true }));
    }
}
