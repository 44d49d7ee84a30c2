using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG112</summary>
public sealed class NoStreamModeTests
{
    [Theory]
    [InlineData("new()", "new() { StreamMode = StreamMode.Updates }")]
    [InlineData("new() { StreamMode = StreamMode.None }", "new() { StreamMode = StreamMode.Updates }")]
    [InlineData("new() { StreamMode = default }", "new() { StreamMode = StreamMode.Updates }")]
    [InlineData("new() { StreamResumable = true }", "new() { StreamResumable = true, StreamMode = StreamMode.Updates }")]
    public Task A_missing_mode_is_set(string before, string after) =>
        Test(Loop(before, "{|TLG112:UpdatesChunk<JokeState>|}")).ExpectFixedStatements(Loop(after, "UpdatesChunk<JokeState>"), "Request StreamMode.Updates").RunAsync();

    [Fact]
    public Task The_fix_keeps_what_the_default_brings_if_it_is_expected_too() =>
        Test(Loop("new()", "ValuesChunk<JokeState> or {|TLG112:CustomChunk|} or {|TLG112:UpdatesChunk<JokeState>|}"))
            .ExpectFixedStatements(
                Loop("new() { StreamMode = StreamMode.Values | StreamMode.Updates | StreamMode.Custom }", "ValuesChunk<JokeState> or CustomChunk or UpdatesChunk<JokeState>"),
                "Request StreamMode.Values | StreamMode.Updates | StreamMode.Custom")
            .RunAsync();

    [Fact]
    public Task Fix_all_sets_the_modes_of_every_request_once() =>
        Test(Loop("new()", "{|TLG112:CustomChunk|} or {|TLG112:UpdatesChunk<JokeState>|}") + "\n" + Loop("new()", "{|TLG112:CustomChunk|}"))
            .ExpectAllFixedStatements(
                Loop("new() { StreamMode = StreamMode.Updates | StreamMode.Custom }", "CustomChunk or UpdatesChunk<JokeState>") + "\n"
                + Loop("new() { StreamMode = StreamMode.Custom }", "CustomChunk"))
            .RunAsync();

    [Fact]
    public Task Options_in_a_variable_are_followed() => Test("""
        var options = new ThreadRunOptions<JokeState>();
        await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options))
            Console.WriteLine(chunk is {|TLG112:CustomChunk|});
        """)
        .ExpectMessage("'CustomChunk' never arrives: no stream mode is set, so the server streams 'Values', and this chunk needs 'Custom'")
        .RunAsync();

    [Theory]
    [InlineData("new()", "ValuesChunk<JokeState>")]
    [InlineData("new() { StreamMode = wanted }", "CustomChunk")]
    [InlineData("new() { StreamMode = flag ? StreamMode.None : StreamMode.Custom }", "CustomChunk")]
    public Task What_comes_is_expected(string options, string pattern) => Test(Loop(options, pattern)).RunAsync();

    [Fact]
    public Task A_set_mode_is_TLG105s_business() => Test(Loop("new() { StreamMode = StreamMode.Values }", "{|TLG105:CustomChunk|}")).RunAsync();

    [Fact]
    public Task Missing_subgraphs_are_TLG105s_business() => Test(Loop("new()", "{|TLG105:SubgraphValuesChunk|} or {|TLG112:SubgraphUpdatesChunk|}")).RunAsync();

    private static AnalyzerTest Test(string marked) => AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>().WithStatements(marked);

    private static string Loop(string options, string pattern) => $$"""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", {{options}}))
            Console.WriteLine(chunk is {{pattern}});
        """;
}
