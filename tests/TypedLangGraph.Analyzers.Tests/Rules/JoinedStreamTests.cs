using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG105 and TLG206 on streams of runs that exist already.</summary>
public sealed class JoinedStreamTests
{
    [Theory]
    [InlineData("new() { Modes = StreamMode.Updates }", "[|ValuesChunk<JokeState>|]")]
    [InlineData("new() { Modes = StreamMode.Updates | StreamMode.Custom }", "UpdatesChunk<JokeState> or CustomChunk or [|MessageTokenChunk|]")]
    [InlineData("new()", "ValuesChunk<JokeState> or CustomChunk")]
    [InlineData("null", "ValuesChunk<JokeState> or CustomChunk")]
    [InlineData("new() { Modes = wanted }", "ValuesChunk<JokeState> or CustomChunk")]
    [InlineData("new() { Modes = flag ? StreamMode.None : StreamMode.Updates }", "ValuesChunk<JokeState>")]
    [InlineData("new() { Modes = StreamMode.Updates }", "SubgraphUpdatesChunk or MetadataChunk or InterruptChunk")]
    public Task A_joined_stream_shows_what_its_options_let_through(string options, string pattern) => Statements($$"""
        await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, Guid.NewGuid(), {{options}}))
        {
            if (chunk is {{pattern}})
                Console.WriteLine(chunk);
        }
        """).RunAsync();

    [Theory]
    [InlineData("new()", "{|TLG206:UpdatesChunk<JokeState>|}")]
    [InlineData("new()", "ValuesChunk<JokeState>")]
    [InlineData("new() { StreamMode = StreamMode.Updates }", "UpdatesChunk<JokeState> or {|TLG105:ValuesChunk<JokeState>|}")]
    [InlineData("new() { StreamMode = wanted }", "UpdatesChunk<JokeState>")]
    public Task A_run_that_was_created_here_records_what_its_options_ask_for(string options, string pattern) => Statements($$"""
        var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", {{options}}, cancellationToken);
        await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId))
            Console.WriteLine(chunk is {{pattern}});
        """).RunAsync();

    [Fact]
    public Task Both_the_run_and_the_filter_must_have_the_mode() => Statements("""
        var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Values });
        await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId, new() { Modes = StreamMode.Updates | StreamMode.Custom }))
            Console.WriteLine(chunk is UpdatesChunk<JokeState> or [|ValuesChunk<JokeState>|] or [|CustomChunk|]);
        """).RunAsync();

    [Fact]
    public Task A_run_that_comes_from_elsewhere_is_not_known() => Statements("""
        var run = flag ? await client.Runs.CreateAsync<JokeState>(thread, "agent", new()) : await client.Runs.GetAsync(thread, thread);
        await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId))
            Console.WriteLine(chunk is UpdatesChunk<JokeState>);
        """).RunAsync();

    [Fact]
    public Task The_message_says_that_the_run_decided_and_the_fix_goes_there() =>
        Statements("""
            var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", new());
            await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId))
                Console.WriteLine(chunk is {|TLG206:CustomChunk|});
            """)
            .ExpectMessage("'CustomChunk' never arrives: the run was created without a stream mode, so that only 'Values' are recorded, and this chunk needs 'Custom'")
            .ExpectFixedStatements("""
            var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Custom });
            await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId))
                Console.WriteLine(chunk is CustomChunk);
            """)
            .ExpectAllFixedStatements("""
            var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Custom });
            await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId))
                Console.WriteLine(chunk is CustomChunk);
            """).RunAsync();

    [Fact]
    public Task The_fix_for_a_filter_extends_the_filter() =>
        Statements("""
            await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, thread, new() { Modes = StreamMode.Updates }))
                Console.WriteLine(chunk is [|CustomChunk|]);
            """)
            .ExpectFixedStatements("""
            await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, thread, new() { Modes = StreamMode.Updates | StreamMode.Custom }))
                Console.WriteLine(chunk is CustomChunk);
            """).RunAsync();

    private static AnalyzerTest Statements(string marked) =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>().WithStatements(marked);
}
