using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG105's first fix: request what is missing.</summary>
public sealed class RequestChunkFixTests
{
    [Theory]
    [InlineData("new() { StreamMode = StreamMode.Updates }", "new() { StreamMode = StreamMode.Updates | StreamMode.Custom }")]
    [InlineData("new() { StreamMode = flag ? StreamMode.Updates : StreamMode.Tasks }", "new() { StreamMode = (flag ? StreamMode.Updates : StreamMode.Tasks) | StreamMode.Custom }")]
    [InlineData("new() { StreamMode = (flag ? StreamMode.Updates : StreamMode.Tasks) }", "new() { StreamMode = (flag ? StreamMode.Updates : StreamMode.Tasks) | StreamMode.Custom }")]
    [InlineData("new() { StreamMode = (StreamMode)2 }", "new() { StreamMode = (StreamMode)2 | StreamMode.Custom }")]
    [InlineData("new() { StreamMode = StreamMode.Updates, StreamResumable = true }", "new() { StreamMode = StreamMode.Updates | StreamMode.Custom, StreamResumable = true }")]
    public Task The_mode_is_added_to_those_that_are_requested(string before, string after) =>
        Custom(before).ExpectFixedStatements(Loop("CustomChunk", after), "Request StreamMode.Custom").RunAsync();

    [Fact]
    public Task The_mode_is_added_where_the_options_get_theirs() =>
        Statements("""
            var modes = StreamMode.Updates;
            var options = new ThreadRunOptions<JokeState>();
            options.StreamMode = modes;
            """, "[|CustomChunk|]", "options")
            .ExpectFixedStatements("""
            var modes = StreamMode.Updates;
            var options = new ThreadRunOptions<JokeState>();
            options.StreamMode = modes | StreamMode.Custom;

            """ + Loop("CustomChunk", "options")).RunAsync();

    [Theory]
    [InlineData("new() { StreamMode = StreamMode.Updates }", "new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true }")]
    [InlineData("new() { StreamMode = StreamMode.Updates, StreamSubgraphs = false }", "new() { StreamMode = StreamMode.Updates, StreamSubgraphs = true }")]
    public Task Subgraphs_are_turned_on(string before, string after) =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>()
            .WithStatements(Loop("[|SubgraphUpdatesChunk|]", before))
            .ExpectFixedStatements(Loop("SubgraphUpdatesChunk", after), "Stream subgraphs")
            .RunAsync();

    [Fact]
    public Task A_mode_and_subgraphs_are_added_together() =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>()
            .WithStatements(Loop("[|SubgraphValuesChunk|]", "new() { StreamMode = StreamMode.Updates }"))
            .ExpectFixedStatements(
                Loop("SubgraphValuesChunk", "new() { StreamMode = StreamMode.Updates | StreamMode.Values, StreamSubgraphs = true }"),
                "Request StreamMode.Values with subgraphs")
            .RunAsync();

    [Theory]
    [InlineData("new()", "new() { StreamSubgraphs = true }")]
    [InlineData("new() { }", "new() { StreamSubgraphs = true }")]
    [InlineData("new() {}", "new() { StreamSubgraphs = true }")]
    [InlineData("new ThreadRunOptions<JokeState>()", "new ThreadRunOptions<JokeState>() { StreamSubgraphs = true }")]
    [InlineData("new() { StreamResumable = true, }", "new() { StreamResumable = true, StreamSubgraphs = true, }")]
    [InlineData("new()\n{\n    StreamResumable = true, // so that it can be joined\n}", "new()\n{\n    StreamResumable = true, // so that it can be joined\n    StreamSubgraphs = true,\n}")]
    [InlineData("new()\n{\n    StreamResumable = true // so that it can be joined\n}", "new()\n{\n    StreamResumable = true, // so that it can be joined\n    StreamSubgraphs = true\n}")]
    [InlineData("new()\n{\n    Input = null,\n    StreamResumable = true\n}", "new()\n{\n    Input = null,\n    StreamResumable = true,\n    StreamSubgraphs = true\n}")]
    public Task The_layout_of_the_initializer_is_kept(string before, string after) =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>()
            .WithStatements(Loop("[|SubgraphValuesChunk|]", before))
            .ExpectFixedStatements(Loop("SubgraphValuesChunk", after))
            .RunAsync();

    [Fact]
    public Task Fix_all_adds_everything_that_one_request_lacks_at_once() =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>()
            .WithStatements(
                Loop("[|CustomChunk|] or [|SubgraphValuesChunk|] or [|ValuesChunk<JokeState>|]", "new() { StreamMode = StreamMode.Updates }")
                + "\n" + Loop("[|CustomChunk|]", "new() { StreamMode = StreamMode.Tasks }"))
            .ExpectAllFixedStatements(
                Loop("CustomChunk or SubgraphValuesChunk or ValuesChunk<JokeState>", "new() { StreamMode = StreamMode.Updates | StreamMode.Values | StreamMode.Custom, StreamSubgraphs = true }")
                + "\n" + Loop("CustomChunk", "new() { StreamMode = StreamMode.Tasks | StreamMode.Custom }"),
                "Request StreamMode.Custom")
            .RunAsync();

    [Fact]
    public Task The_enum_is_spelled_so_that_it_binds() =>
        AnalyzerTest.OfRule<UnreachableChunkRules>()
            .WithFix<RequestChunkCodeFix>()
            .WithSource(Source("[|CustomChunk|]", "Mode.Updates"))
            .ExpectFixed(Source("CustomChunk", "Mode.Updates | global::TypedLangGraph.StreamMode.Custom"))
            .RunAsync();

    [Fact]
    public Task Nothing_is_offered_when_there_is_no_single_place_to_change() =>
        Statements("""
            var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
            if (flag)
                options.StreamMode = StreamMode.Tasks;
            """, "[|CustomChunk|]", "options").ExpectNoFix().RunAsync();

    private static AnalyzerTest Custom(string options) =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>().WithStatements(Loop("[|CustomChunk|]", options));

    private static AnalyzerTest Statements(string declarations, string chunkType, string options) =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>().WithStatements(declarations + "\n" + Loop(chunkType, options));

    private static string Loop(string pattern, string options) => $$"""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", {{options}}))
            Console.WriteLine(chunk is {{pattern}});
        """;

    private static string Source(string pattern, string modes) => $$"""
        using System.Threading.Tasks;
        using TypedLangGraph;
        using Mode = TypedLangGraph.StreamMode;

        public sealed class Reader
        {
            private static string StreamMode => "";

            public static async Task ReadAsync(LangGraphClient client)
            {
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = {{modes}} }))
                    System.Console.WriteLine(StreamMode + (chunk is {{pattern}}));
            }
        }
        """;
}
