namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>The positions in a body at which a cut could make a difference.</summary>
internal static class CutPositions
{
    /// <summary>
    /// Of each event: in front of it; inside the name of its first field; inside each field's value, in front of its line end and behind it;
    /// in front of the blank line that ends the event.
    /// </summary>
    public static IEnumerable<int> OfEachEvent(RecordedRun run) => OfEveryNthEvent(run, 1);

    public static IEnumerable<int> OfEveryNthEvent(RecordedRun run, int n) =>
        run.Events.Where((_, index) => index % n == 0).SelectMany(recorded => OfOne(run.Body, recorded)).Distinct();

    private static IEnumerable<int> OfOne(byte[] body, RecordedEvent recorded)
    {
        yield return recorded.Start;
        var lineStart = recorded.Start;
        while (lineStart < recorded.End)
        {
            var lineFeed = Array.IndexOf(body, (byte)'\n', lineStart);
            yield return Math.Min(lineStart + 2, lineFeed);
            yield return (lineStart + lineFeed) / 2;
            yield return lineFeed;
            if (lineFeed + 1 < recorded.End)
                yield return lineFeed + 1;
            lineStart = lineFeed + 1;
        }
    }
}
