using System.Text.RegularExpressions;
using TypedLangGraph.Guides.Tests.Documents;

namespace TypedLangGraph.Guides.Tests;

/// <summary>The guides show the code that the tests of this project run, and what it printed.</summary>
public sealed partial class GuideTests
{
    public static TheoryData<string> CodeBlocks { get; } = new(from block in Guide.Blocks where block.IsCode select block.Name);

    [Theory]
    [MemberData(nameof(CodeBlocks))]
    public void Shows_code_that_is_run(string name)
    {
        var block = Guide.Blocks.Single(block => block.IsCode && block.Name == name);

        Assert.True(CodeRegions.All.ContainsKey(name), $"{block} has no #region {name}.");
        Guide.Match(block, CodeRegions.All[name]);
    }

    [Fact]
    public void Every_region_is_shown() =>
        Assert.Empty(CodeRegions.All.Keys.Except(from block in Guide.Blocks where block.IsCode select block.Name));

    [Fact]
    public void Every_output_is_compared_with_what_was_printed()
    {
        var code = string.Concat(Repository.CodeFiles.Select(File.ReadAllText));

        Assert.All(Guide.Blocks.Where(block => block.Language == "text"), block => Assert.Contains($"Printed.AsIn(\"{block.Name}\")", code));
    }

    [Fact]
    public void The_index_lists_every_guide()
    {
        var index = Path.Combine(Repository.Guides, "README.md");
        var linked = Links(index).Select(link => Path.GetFullPath(link, Repository.Guides));

        Assert.Empty(Guide.Files.Except([.. linked, index]));
    }

    [Fact]
    public void Links_lead_to_files() =>
        Assert.All(Guide.Files, file => Assert.All(Links(file), link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, link)), $"{Path.GetFileName(file)} links to {link}.")));

    private static IEnumerable<string> Links(string file) =>
        from Match match in Link().Matches(Guide.Text(file))
        let target = match.Groups[1].Value
        where !target.Contains("://", StringComparison.Ordinal)
        select target;

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
