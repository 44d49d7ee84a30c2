namespace TypedLangGraph.Guides.Tests.Documents;

/// <summary>The code between <c>#region name</c> and <c>#endregion</c>, in C# or in a comment of JavaScript, moved to the left margin.</summary>
internal static class CodeRegions
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Regions = new(() => Repository.CodeFiles.SelectMany(Read).ToDictionary());

    public static IReadOnlyDictionary<string, string> All => Regions.Value;

    private static IEnumerable<KeyValuePair<string, string>> Read(string file)
    {
        string? name = null;
        var lines = new List<string>();
        foreach (var line in File.ReadLines(file))
        {
            var text = line.Trim().TrimStart('/').TrimStart();
            if (text.StartsWith("#region ", StringComparison.Ordinal))
            {
                name = text["#region ".Length..];
                lines.Clear();
            }
            else if (text == "#endregion" && name is not null)
            {
                yield return KeyValuePair.Create(name, Dedent(lines));
                name = null;
            }
            else
            {
                lines.Add(line);
            }
        }
    }

    private static string Dedent(List<string> lines)
    {
        var margin = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > margin ? line[margin..] : string.Empty));
    }
}
