using TypedLangGraph.Drift.Api;

namespace TypedLangGraph.Drift.Tests.PublicApi;

/// <summary>Of two listings it is told what breaks code that was written for the older one.</summary>
public sealed class ListingComparerTests
{
    private const string Older = """
        # A comment.

        A.Thing :: sealed class
        A.Thing :: string Name { get; }
        A.Thing :: void Run(int count = 1)
        """;

    [Theory]
    [InlineData("A.Thing :: string? Note { get; init; }")]
    [InlineData("A.Thing :: void Run(bool required = false)")]
    [InlineData("A.Other :: abstract class")]
    [InlineData("A.Other :: required string Name { get; init; }")]
    public void What_is_new_is_additive(string line) =>
        Assert.Equal([new ListingChange(line, IsAdded: true, IsBreaking: false)], ListingComparer.Compare(Older, $"{Older}\n{line}"));

    [Theory]
    [InlineData("A.Thing :: required string Note { get; init; }")]
    [InlineData("A.Thing :: abstract void Stop()")]
    [InlineData("A.Thing :: static abstract void Stop()")]
    [InlineData("A.Thing :: protected abstract void Stop()")]
    public void What_a_known_type_newly_asks_for_is_breaking(string line) =>
        Assert.Equal([new ListingChange(line, IsAdded: true, IsBreaking: true)], ListingComparer.Compare(Older, $"{Older}\n{line}"));

    [Fact]
    public void What_is_gone_is_breaking() => Assert.Equal(
        [new ListingChange("A.Thing :: string Name { get; }", IsAdded: false, IsBreaking: true)],
        ListingComparer.Compare(Older, Older.Replace("A.Thing :: string Name { get; }", string.Empty)));

    [Fact]
    public void What_changes_is_a_line_that_is_gone_and_one_that_is_new() => Assert.Equal(
        """
        Breaking
          - A.Thing :: string Name { get; }

        Additive
          + A.Thing :: string? Name { get; }

        Lines: 1 breaking, 1 additive.

        """,
        ListingReport.Write(ListingComparer.Compare(Older, Older.Replace("string Name", "string? Name"))));

    [Fact]
    public void Comments_and_line_ends_do_not_matter() =>
        Assert.Empty(ListingComparer.Compare(Older, Older.Replace("comment", "remark").Replace("\n", "\r\n")));
}
