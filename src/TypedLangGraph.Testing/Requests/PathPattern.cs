namespace TypedLangGraph.Testing.Requests;

/// <summary>Compares paths, in which a star stands for one segment.</summary>
internal static class PathPattern
{
    public static bool Matches(string pattern, string path)
    {
        var expected = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var actual = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return expected.Length == actual.Length && expected.Zip(actual).All(static pair => pair.First == "*" || pair.First == pair.Second);
    }
}
