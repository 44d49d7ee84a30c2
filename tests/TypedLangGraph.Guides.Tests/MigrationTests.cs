using System.Reflection;
using System.Text.RegularExpressions;
using TypedLangGraph.Guides.Tests.Documents;

namespace TypedLangGraph.Guides.Tests;

/// <summary>The page for those who come from another SDK names only what exists, and leaves out nothing that does.</summary>
public sealed partial class MigrationTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Guides, "..", "migration.md"));

    private static readonly HashSet<string> s_named = [.. Call().Matches(s_page).Select(match => match.Value)];

    private static readonly HashSet<string> s_methods = [.. from client in typeof(LangGraphClient).GetProperties()
                                                            where client.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal)
                                                            from method in client.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                                                            select $"{client.Name}.{method.Name}"];

    [Fact]
    public void Names_only_methods_that_exist() => Assert.Empty(s_named.Except(s_methods));

    [Fact]
    public void Names_every_method_of_the_clients_that_the_other_SDKs_have() =>
        Assert.Empty(s_methods.Where(method => !method.StartsWith("Server.", StringComparison.Ordinal) && !method.EndsWith("PageAsync", StringComparison.Ordinal)).Except(s_named));

    [Fact]
    public void Shows_only_code_that_is_run()
    {
        var code = File.ReadAllText(Repository.CodeFiles.Single(file => Path.GetFileName(file) == "MigrationSnippets.cs"));
        var shown = from Match row in Row().Matches(s_page)
                    from Match match in Code().Matches(row.Groups["here"].Value)
                    let piece = match.Groups[1].Value.Replace(@"\|", "|")
                    where piece.Contains(' ') || piece.Contains('(')
                    select piece;

        Assert.NotEmpty(shown);
        Assert.All(shown, piece => Assert.Contains(piece, code));
    }

    [Theory]
    [InlineData("migration.md")]
    [InlineData("overview.md")]
    [InlineData("compatibility.md")]
    public void Names_only_types_that_exist(string page) => Assert.Empty(
        from Match match in Type().Matches(File.ReadAllText(Path.Combine(Repository.Guides, "..", page)))
        let name = match.Groups[1].Value
        where typeof(LangGraphClient).Assembly.GetExportedTypes().All(type => type.Name.Split('`')[0] != name)
        select name);

    [Fact]
    public void The_overview_names_every_chunk_and_every_exception()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Guides, "..", "overview.md"));

        Assert.Empty(
            from type in typeof(LangGraphClient).Assembly.GetExportedTypes()
            where type is { IsAbstract: false } && (type.IsSubclassOf(typeof(StreamChunk)) || type.IsSubclassOf(typeof(LangGraphException)))
            let name = type.Name.Split('`')[0]
            where !page.Contains($"`{name}`", StringComparison.Ordinal)
            select name);
    }

    [GeneratedRegex(@"^\|(?:[^|\\]|\\.)*\|(?<here>(?:[^|\\]|\\.)*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(Assistants|Threads|Runs|Crons|Store|Server)\.[A-Z]\w*Async\b")]
    private static partial Regex Call();

    [GeneratedRegex(@"`(\w+(?:Chunk|Cursor|Update|Command|Payload|Accumulator|Options|Exception|Result|Outcome|Attribute|States|Message))\b")]
    private static partial Regex Type();
}
