namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>
/// A mistake and what is right, one edit apart. <c>«wrong→right»</c> holds both: with the left sides a rule must speak, with the right sides it must not.
/// </summary>
internal static class NearMiss
{
    private const char Open = '«';
    private const char Turn = '→';
    private const char Close = '»';

    /// <summary>All of them, by rule.</summary>
    public static IReadOnlyDictionary<string, string[]> ById { get; } =
        new[] { StateNearMisses.All, ModeNearMisses.All, ChunkNearMisses.All, RunNearMisses.All, ContractNearMisses.All }.SelectMany(table => table).ToDictionary();

    public static string Wrong(string text) => Take(text, wrong: true);

    public static string Right(string text) => Take(text, wrong: false);

    private static string Take(string text, bool wrong)
    {
        var parts = text.Split(Open);
        Assert.True(parts.Length > 1, "Nothing tells the mistake from what is right.");
        return parts[0] + string.Concat(parts[1..].Select(part =>
        {
            var (turn, close) = (part.IndexOf(Turn, StringComparison.Ordinal), part.IndexOf(Close, StringComparison.Ordinal));
            return (wrong ? part[..turn] : part[(turn + 1)..close]) + part[(close + 1)..];
        }));
    }
}
