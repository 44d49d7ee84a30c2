using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG106 and TLG109</summary>
public sealed class UnhandledChunkTests
{
    private const string UpdatesOnly = "if (chunk is UpdatesChunk<JokeState> update) Console.WriteLine(update.Node);";

    [Theory]
    [InlineData(UpdatesOnly)]
    [InlineData("if (chunk is UpdatesChunk<JokeState> { Node: \"write\" } && flag) Console.WriteLine();")]
    [InlineData("if (chunk is MetadataChunk) continue; else if (chunk is UpdatesChunk<JokeState>) Console.WriteLine();")]
    [InlineData("switch (chunk) { case UpdatesChunk<JokeState>: Console.WriteLine(); break; }")]
    [InlineData("switch (chunk) { case UpdatesChunk<JokeState> or ErrorChunk: Console.WriteLine(); break; default: break; }")]
    [InlineData("switch (chunk) { case UpdatesChunk<JokeState>: Console.WriteLine(); break; default: throw new InvalidOperationException(); }")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState> update) continue; Console.WriteLine(update.Node);")]
    [InlineData("if (!(chunk is UpdatesChunk<JokeState>)) { continue; } Console.WriteLine(chunk.EventId);")]
    [InlineData("if (!(chunk is UpdatesChunk<JokeState> update)) continue; Console.WriteLine(update.Node);")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState> update || update.Node != \"write\") continue; Console.WriteLine(chunk);")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState> and not ErrorChunk) continue; Console.WriteLine(chunk);")]
    [InlineData("if (chunk is ErrorChunk) Console.WriteLine(chunk); if (chunk is not (UpdatesChunk<JokeState> or MetadataChunk)) continue; Console.WriteLine(chunk);")]
    [InlineData("if (chunk is UpdatesChunk<JokeState>) Console.WriteLine(chunk);")]
    public Task A_mode_that_the_only_loop_leaves_out(string body) => Loop("StreamMode = StreamMode.Updates | {|TLG106:StreamMode.Custom|}", body).RunAsync();

    [Theory]
    [InlineData("Console.WriteLine(chunk);")]
    [InlineData("Console.WriteLine();")]
    [InlineData(UpdatesOnly + " Console.WriteLine();")]
    [InlineData(UpdatesOnly + " Console.WriteLine(chunk.EventId);")]
    [InlineData("if (chunk is UpdatesChunk<JokeState> update) Console.WriteLine(update.Node); else Console.WriteLine(chunk);")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState>) Console.WriteLine();")]
    [InlineData("if (chunk is UpdatesChunk<JokeState> || flag) Console.WriteLine();")]
    [InlineData("if (chunk is UpdatesChunk<JokeState> or UnknownChunk) Console.WriteLine();")]
    [InlineData("if (chunk is UpdatesChunk<JokeState> or { EventId: null }) Console.WriteLine();")]
    [InlineData("switch (chunk) { case UpdatesChunk<JokeState>: break; default: Console.WriteLine(); break; }")]
    [InlineData("switch (chunk) { case UpdatesChunk<JokeState>: break; case var other: Console.WriteLine(other); break; }")]
    [InlineData("if (chunk is UpdatesChunk<JokeState> or CustomChunk) Console.WriteLine();")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState>) { Console.WriteLine(); continue; } Console.WriteLine(chunk);")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState>) break; Console.WriteLine(chunk);")]
    [InlineData("Console.WriteLine(chunk); if (chunk is not UpdatesChunk<JokeState>) continue; Console.WriteLine();")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState> && flag) continue; Console.WriteLine(chunk);")]
    [InlineData("if (flag || chunk is not UpdatesChunk<JokeState>) continue; Console.WriteLine(chunk);")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState> and { EventId: null }) continue; Console.WriteLine(chunk);")]
    [InlineData("if (chunk is not (UpdatesChunk<JokeState> or { EventId: null })) continue; Console.WriteLine(chunk);")]
    [InlineData("if (chunk is not UpdatesChunk<JokeState> and not CustomChunk) continue; Console.WriteLine(chunk);")]
    [InlineData("if (chunk is UpdatesChunk<JokeState>) { if (chunk is not UpdatesChunk<JokeState> { Node: \"a\" }) continue; Console.WriteLine(); } Console.WriteLine(chunk);")]
    [InlineData("if (chunk is MetadataChunk) break;")]
    public Task A_loop_that_may_do_something_with_every_chunk(string body) => Loop("StreamMode = StreamMode.Updates | StreamMode.Custom", body).RunAsync();

    [Theory]
    [InlineData("StreamMode = StreamMode.Updates")]
    [InlineData("StreamMode = StreamMode.Updates | wanted")]
    [InlineData("StreamMode = flag ? StreamMode.Updates : StreamMode.Custom")]
    [InlineData("StreamMode = StreamMode.Updates | StreamMode.Custom, StreamResumable = true")]
    [InlineData("StreamMode = StreamMode.Updates | StreamMode.Custom, StreamResumable = flag")]
    public Task Options_that_ask_for_nothing_else_or_may_serve_somebody_else(string options) => Loop(options, UpdatesOnly).RunAsync();

    [Fact]
    public Task Interrupts_come_with_values_and_with_updates() =>
        Loop("StreamMode = StreamMode.Updates | StreamMode.Custom", "if (chunk is InterruptChunk or CustomChunk) Console.WriteLine();").RunAsync();

    [Fact]
    public Task A_filter_by_type_is_a_loop_over_that_type() =>
        Statements("""
            await foreach (var update in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | {|TLG106:StreamMode.Values|} }).OfType<UpdatesChunk<JokeState>>())
                Console.WriteLine(update.Node);
            """)
            .ExpectMessage("Nothing here handles what 'StreamMode.Values' streams: drop the mode, or handle 'ValuesChunk<JokeState>'")
            .RunAsync();

    [Theory]
    [InlineData("Handle(stream);")]
    [InlineData("var other = stream.Where(chunk => chunk is CustomChunk);")]
    [InlineData("await foreach (var chunk in stream) Console.WriteLine(chunk);")]
    public Task A_stream_that_somebody_else_gets_is_not_known(string use) =>
        Statements($$"""
            var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Custom });
            await foreach (var chunk in stream)
            {
                if (chunk is UpdatesChunk<JokeState>)
                    Console.WriteLine();
            }
            {{use}}
            static void Handle(RunStream<JokeState> stream) => Console.WriteLine(stream);
            """).RunAsync();

    [Fact]
    public Task Options_of_two_runs_are_not_judged_by_one_of_them() =>
        Statements("""
            var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates | StreamMode.Custom };
            await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options))
                if (chunk is UpdatesChunk<JokeState>) Console.WriteLine();
            await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options))
                if (chunk is CustomChunk) Console.WriteLine();
            """).RunAsync();

    [Fact]
    public Task The_ids_of_a_stream_may_be_read_beside_the_loop() =>
        Statements("""
            var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = {|TLG106:StreamMode.Values|} | StreamMode.Updates });
            await foreach (var chunk in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                switch (chunk)
                {
                    case UpdatesChunk<JokeState>:
                        Console.WriteLine(stream.RunId);
                        break;
                }
            }
            """)
            .ExpectFixedStatements("""
            var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates });
            await foreach (var chunk in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                switch (chunk)
                {
                    case UpdatesChunk<JokeState>:
                        Console.WriteLine(stream.RunId);
                        break;
                }
            }
            """, "Drop StreamMode.Values").RunAsync();

    [Fact]
    public Task Fix_all_drops_the_mode_from_every_request() =>
        Statements("""
            await foreach (var update in client.Runs.StreamAsync<JokeState>(thread, "a", new() { StreamMode = {|TLG106:StreamMode.Values|} | StreamMode.Updates }).OfType<UpdatesChunk<JokeState>>())
                Console.WriteLine(update);
            await foreach (var update in client.Runs.StreamAsync<JokeState>(thread, "b", new() { StreamMode = StreamMode.Updates | {|TLG106:StreamMode.Values|} }).OfType<UpdatesChunk<JokeState>>())
                Console.WriteLine(update);
            """)
            .ExpectAllFixedStatements("""
            await foreach (var update in client.Runs.StreamAsync<JokeState>(thread, "a", new() { StreamMode = StreamMode.Updates }).OfType<UpdatesChunk<JokeState>>())
                Console.WriteLine(update);
            await foreach (var update in client.Runs.StreamAsync<JokeState>(thread, "b", new() { StreamMode = StreamMode.Updates }).OfType<UpdatesChunk<JokeState>>())
                Console.WriteLine(update);
            """, "Drop StreamMode.Values").RunAsync();

    [Fact]
    public Task Subgraphs_that_nobody_reads() =>
        AnalyzerTest.OfRule<UnhandledChunkRules>().WithFix<TurnOffCodeFix>()
            .WithStatements(LoopStatements("StreamMode = StreamMode.Updates, StreamSubgraphs = {|TLG109:true|}", UpdatesOnly))
            .ExpectMessage("Subgraphs are streamed, but nothing here handles 'SubgraphUpdatesChunk': turn 'StreamSubgraphs' off, or handle them")
            .ExpectFixedStatements(LoopStatements("StreamMode = StreamMode.Updates, StreamSubgraphs = false", UpdatesOnly))
            .ExpectAllFixedStatements(LoopStatements("StreamMode = StreamMode.Updates, StreamSubgraphs = false", UpdatesOnly))
            .RunAsync();

    [Theory]
    [InlineData("StreamMode = StreamMode.Updates, StreamSubgraphs = flag", UpdatesOnly)]
    [InlineData("StreamMode = StreamMode.Updates, StreamSubgraphs = true", "if (chunk is UpdatesChunk<JokeState> or SubgraphUpdatesChunk) Console.WriteLine();")]
    [InlineData("StreamMode = StreamMode.Updates | StreamMode.MessagesTuple, StreamSubgraphs = true", "if (chunk is UpdatesChunk<JokeState> or MessageTokenChunk) Console.WriteLine();")]
    [InlineData("StreamMode = StreamMode.Updates, StreamSubgraphs = true", "if (chunk is UpdatesChunk<JokeState> or InterruptChunk) Console.WriteLine();")]
    [InlineData("StreamMode = StreamMode.Updates, StreamSubgraphs = true, SubgraphStates = new SubgraphStates().Map<SubjectState>(\"inner\")", "if (chunk is UpdatesChunk<JokeState> or UpdatesChunk<SubjectState>) Console.WriteLine();")]
    [InlineData("StreamMode = StreamMode.Updates, StreamSubgraphs = true", "Console.WriteLine(chunk);")]
    [InlineData("StreamMode = wanted, StreamSubgraphs = true", UpdatesOnly)]
    public Task Subgraphs_that_somebody_may_read(string options, string body) => Loop(options, body).RunAsync();

    private static AnalyzerTest Loop(string options, string body) => Statements(LoopStatements(options, body));

    private static string LoopStatements(string options, string body) => $$"""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { {{options}} }))
        {
            {{body}}
        }
        """;

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.OfRule<UnhandledChunkRules>().WithFix<DropStreamModeCodeFix>().WithStatements(marked);
}
