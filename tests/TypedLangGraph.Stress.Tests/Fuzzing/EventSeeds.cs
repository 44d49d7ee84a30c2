using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Stress.Tests.Fuzzing;

/// <summary>The single events of the recorded streams, each once, as bytes with the blank line behind them.</summary>
internal static class EventSeeds
{
    private const int MaxBytes = 1200;

    public static byte[][] Of(params string[] patterns) =>
        [.. Fixture.Names(patterns).SelectMany(name => Split(Fixture.Stream(name))).Where(seed => seed.Length <= MaxBytes).DistinctBy(Convert.ToHexString)];

    private static IEnumerable<byte[]> Split(byte[] body)
    {
        var start = 0;
        while (start < body.Length)
        {
            var length = EventLength(body.AsSpan(start));
            yield return body[start..(start + length)];
            start += length;
        }
    }

    private static int EventLength(ReadOnlySpan<byte> rest)
    {
        var lineFeeds = End(rest, "\n\n"u8);
        var carriageReturns = End(rest, "\r\n\r\n"u8);
        return Math.Min(lineFeeds, carriageReturns);
    }

    private static int End(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> blankLine)
    {
        var position = rest.IndexOf(blankLine);
        return position < 0 ? rest.Length : position + blankLine.Length;
    }
}
