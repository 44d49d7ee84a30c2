using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG105's second fix: remove the code that never runs.</summary>
public sealed class RemoveUnreachableTestFixTests
{
    [Fact]
    public Task A_section_of_a_switch_goes_with_its_comment() => Removes(
        """
        switch (chunk)
        {
            case UpdatesChunk<JokeState>:
                break;
            // the whole state
            case [|ValuesChunk<JokeState>|] { Values.Joke: not null } values when flag:
                Console.WriteLine(values);
                break;
            default:
                break;
        }
        """,
        """
        switch (chunk)
        {
            case UpdatesChunk<JokeState>:
                break;
            default:
                break;
        }
        """);

    [Fact]
    public Task One_label_of_several_goes_alone() => Removes(
        """
        switch (chunk)
        {
            case [|CustomChunk|]:
            case UpdatesChunk<JokeState>:
                Console.WriteLine();
                break;
        }
        """,
        """
        switch (chunk)
        {
            case UpdatesChunk<JokeState>:
                Console.WriteLine();
                break;
        }
        """);

    [Fact]
    public Task The_only_section_stays() => Offers("""
        switch (chunk)
        {
            case [|CustomChunk|]:
                break;
        }
        """);

    [Fact]
    public Task A_section_whose_variables_are_used_in_another_one_stays() => Offers("""
        switch (chunk)
        {
            case [|CustomChunk|]:
                var text = "custom";
                break;
            default:
                text = "other";
                Console.WriteLine(text);
                break;
        }
        """);

    [Theory]
    [InlineData("{ UpdatesChunk<JokeState> => 1, [|CustomChunk|] => 2, _ => 3 }", "{ UpdatesChunk<JokeState> => 1, _ => 3 }")]
    [InlineData("{ UpdatesChunk<JokeState> => 1, [|CustomChunk|] => 2 }", "{ UpdatesChunk<JokeState> => 1 }")]
    [InlineData("{\n    UpdatesChunk<JokeState> => 1,\n    [|CustomChunk|] => 2,\n}", "{\n    UpdatesChunk<JokeState> => 1,\n}")]
    [InlineData("{\n    [|ValuesChunk<JokeState>|] { Values: var state } => 1,\n    _ => 2\n}", "{\n    _ => 2\n}")]
    public Task An_arm_of_a_switch_expression_goes(string arms, string left) =>
        Removes("var number = chunk switch " + arms + ";", "var number = chunk switch " + left + ";");

    [Theory]
    [InlineData("UpdatesChunk<JokeState> or [|CustomChunk|]", "UpdatesChunk<JokeState>")]
    [InlineData("[|CustomChunk|] or UpdatesChunk<JokeState>", "UpdatesChunk<JokeState>")]
    [InlineData("([|CustomChunk|] and { EventId: null }) or UpdatesChunk<JokeState>", "UpdatesChunk<JokeState>")]
    [InlineData("ErrorChunk or ([|ValuesChunk<JokeState>|]) or UpdatesChunk<JokeState>", "ErrorChunk or UpdatesChunk<JokeState>")]
    public Task One_alternative_of_a_pattern_goes(string pattern, string left) =>
        Removes($"Console.WriteLine(chunk is {pattern});", $"Console.WriteLine(chunk is {left});");

    [Fact]
    public Task An_if_statement_goes() => Removes(
        """
        Console.WriteLine("before");
        if (chunk is [|CustomChunk|] custom && flag)
        {
            Console.WriteLine(custom);
        }
        Console.WriteLine("after");
        """,
        """
        Console.WriteLine("before");
        Console.WriteLine("after");
        """);

    [Fact]
    public Task An_if_statement_in_a_chain_leaves_the_others() => Removes(
        """
        if (chunk is [|ValuesChunk<JokeState>|] values)
            Console.WriteLine(values);
        else if (chunk is UpdatesChunk<JokeState>)
            Console.WriteLine("update");
        else
            Console.WriteLine("other");
        """,
        """
        if (chunk is UpdatesChunk<JokeState>)
            Console.WriteLine("update");
        else
            Console.WriteLine("other");
        """);

    [Fact]
    public Task An_if_statement_in_the_middle_of_a_chain_goes() => Removes(
        """
        if (chunk is UpdatesChunk<JokeState>)
            Console.WriteLine("update");
        else if (chunk is [|CustomChunk|])
            Console.WriteLine("custom");
        else
            Console.WriteLine("other");
        """,
        """
        if (chunk is UpdatesChunk<JokeState>)
            Console.WriteLine("update");
        else
            Console.WriteLine("other");
        """);

    [Fact]
    public Task An_if_statement_at_the_end_of_a_chain_goes() => Removes(
        """
        if (chunk is UpdatesChunk<JokeState>)
            Console.WriteLine("update");
        else if (chunk is [|CustomChunk|])
            Console.WriteLine("custom");
        """,
        """
        if (chunk is UpdatesChunk<JokeState>)
            Console.WriteLine("update");
        """);

    [Theory]
    [InlineData("if (chunk is not [|CustomChunk|])\n    continue;")]
    [InlineData("if (chunk is [|CustomChunk|] || flag)\n    Console.WriteLine();")]
    [InlineData("if (chunk is [|CustomChunk|])\n    Console.WriteLine();\nelse\n    Console.WriteLine();")]
    [InlineData("if (flag)\n    if (chunk is [|CustomChunk|])\n        Console.WriteLine();")]
    [InlineData("var isCustom = chunk is [|CustomChunk|];")]
    [InlineData("var custom = chunk as [|CustomChunk|];")]
    [InlineData("if (chunk is [|CustomChunk|] custom)\n    Console.WriteLine();\ncustom = null!;")]
    public Task Code_that_does_more_stays(string statements) => Offers(statements);

    [Fact]
    public Task Fix_all_removes_every_arm() => Test("""
        switch (chunk)
        {
            case UpdatesChunk<JokeState>:
                break;
            case [|ValuesChunk<JokeState>|]:
                break;
            case [|CustomChunk|]:
            case [|SubgraphValuesChunk|]:
                break;
            case [|CustomChunk|] or [|SubgraphUpdatesChunk|] or MetadataChunk:
                break;
        }
        var number = chunk switch { [|CustomChunk|] or [|ValuesChunk<JokeState>|] => 1, _ => 2 };
        """)
        .ExpectAllFixedStatements(Loop("""
        switch (chunk)
        {
            case UpdatesChunk<JokeState>:
                break;
            case MetadataChunk:
                break;
        }
        var number = chunk switch { _ => 2 };
        """)).RunAsync();

    private static Task Removes(string before, string after) => Test(before).ExpectFixedStatements(Loop(after)).RunAsync();

    private static Task Offers(string marked) => Test(marked).ExpectNoFix().RunAsync();

    private static AnalyzerTest Test(string marked) =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RemoveUnreachableTestCodeFix>().WithStatements(Loop(marked));

    private static string Loop(string statements) => $$"""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }))
        {
            {{statements.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """;
}
