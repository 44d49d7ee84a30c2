using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG105: the places in which a chunk can be expected.</summary>
public sealed class UnreachableChunkTests
{
    [Fact]
    public Task An_arm_of_a_switch_statement() => Consume("""
        switch (chunk)
        {
            case UpdatesChunk<JokeState> update:
                Console.WriteLine(update.Node);
                break;
            case [|ValuesChunk<JokeState>|] values:
                Console.WriteLine(values.Values.Joke);
                break;
            case [|CustomChunk|]:
                break;
            case MetadataChunk or ErrorChunk or UnknownChunk:
                break;
        }
        """).RunAsync();

    [Fact]
    public Task An_arm_of_a_switch_expression() => Consume("""
        var text = chunk switch
        {
            UpdatesChunk<JokeState> { Node: "write" } => "update",
            [|ValuesChunk<JokeState>|] { Values.Joke: { } joke } => joke,
            [|CustomChunk|] => "custom",
            _ => "other",
        };
        """).RunAsync();

    [Fact]
    public Task A_condition() => Consume("""
        if (chunk is [|ValuesChunk<JokeState>|] values)
            Console.WriteLine(values.Values.Joke);
        if (chunk is [|CustomChunk|])
            Console.WriteLine();
        if (chunk is [|ValuesChunk<JokeState>|] { Values: { Joke: not null } })
            Console.WriteLine();
        if (chunk is [|ValuesChunk<JokeState>|] { Values.Joke.Length: > 3 } longJoke && flag)
            Console.WriteLine(longJoke);
        var isCustom = flag || chunk is [|CustomChunk|];
        var custom = chunk as [|CustomChunk|];
        """).RunAsync();

    [Fact]
    public Task One_side_of_a_combined_pattern() => Consume("""
        if (chunk is UpdatesChunk<JokeState> or [|ValuesChunk<JokeState>|])
            Console.WriteLine();
        if (chunk is ([|ValuesChunk<JokeState>|] or UnknownChunk) and not ErrorChunk)
            Console.WriteLine();
        if (chunk is [|CustomChunk|] and { EventId: not null })
            Console.WriteLine();
        if (chunk is { EventId: not null } and [|CustomChunk|] custom)
            Console.WriteLine(custom);
        """).RunAsync();

    [Fact]
    public Task A_guard_that_lets_only_that_chunk_pass() => Consume("""
        if (chunk is not [|ValuesChunk<JokeState>|] values)
            continue;
        if (chunk is not [|CustomChunk|])
            continue;
        if (!(chunk is [|CustomChunk|]))
            throw new InvalidOperationException();
        if (!(chunk is [|CustomChunk|] custom))
        {
            Console.WriteLine();
            return;
        }
        Console.WriteLine(values.Values.Joke + custom);
        """).RunAsync();

    [Fact]
    public Task OfType() => Statements("""
        var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates });
        await foreach (var values in stream.OfType<[|ValuesChunk<JokeState>|]>())
            Console.WriteLine(values.Values.Joke);
        """).RunAsync();

    [Fact]
    public Task A_subgraphs_chunk_needs_subgraphs_too() => Statements("""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Values }))
        {
            if (chunk is [|SubgraphValuesChunk|] or [|SubgraphUpdatesChunk|])
                Console.WriteLine(chunk);
        }

        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Values, StreamSubgraphs = true }))
        {
            if (chunk is SubgraphValuesChunk or [|SubgraphUpdatesChunk|])
                Console.WriteLine(chunk);
        }

        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Values, StreamSubgraphs = flag }))
        {
            if (chunk is SubgraphValuesChunk or [|SubgraphUpdatesChunk|])
                Console.WriteLine(chunk);
        }
        """).RunAsync();

    [Fact]
    public Task The_message_names_the_chunk_the_request_and_what_is_missing() => Statements("""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates | StreamMode.Custom }))
        {
            if (chunk is [|ValuesChunk<JokeState>|] or [|SubgraphUpdatesChunk|] or [|SubgraphValuesChunk|])
                Console.WriteLine(chunk);
        }
        """)
        .ExpectMessage("'ValuesChunk<JokeState>' never arrives: the run streams 'Updates | Custom', and this chunk needs 'Values'")
        .ExpectMessage("'SubgraphUpdatesChunk' never arrives: the run streams 'Updates | Custom' without subgraphs, and this chunk needs 'Updates' with subgraphs")
        .ExpectMessage("'SubgraphValuesChunk' never arrives: the run streams 'Updates | Custom' without subgraphs, and this chunk needs 'Values' with subgraphs")
        .RunAsync();

    [Fact]
    public Task Without_subgraphs_no_mode_brings_a_subgraphs_chunk() => Statements("""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = wanted }))
            Console.WriteLine(chunk is [|SubgraphValuesChunk|] or CustomChunk);
        """)
        .ExpectMessage("'SubgraphValuesChunk' never arrives: the run streams no subgraphs, and this chunk needs 'Values' with subgraphs")
        .RunAsync();

    [Fact]
    public Task Chunks_that_can_always_come_are_never_reported() => Consume("""
        var text = chunk switch
        {
            MetadataChunk => "metadata",
            InterruptChunk => "interrupt: servers with an old library send it unrequested",
            ErrorChunk => "error",
            UnknownChunk => "unknown",
            StreamChunk => "any",
        };
        """).RunAsync();

    [Fact]
    public Task Code_that_makes_sure_a_chunk_does_not_come_is_right() => Consume("""
        if (chunk is CustomChunk)
            throw new InvalidOperationException("nobody asked");
        if (chunk is not CustomChunk)
            Console.WriteLine(chunk);
        if (!(chunk is CustomChunk))
            Console.WriteLine(chunk);
        switch (chunk)
        {
            case CustomChunk:
                throw new InvalidOperationException("nobody asked");
            case not ValuesChunk<JokeState>:
                break;
        }
        var text = chunk switch
        {
            ValuesChunk<JokeState> => throw new InvalidOperationException(),
            _ => "",
        };
        """).RunAsync();

    [Fact]
    public Task A_chunk_of_another_state_is_another_rules_business() => Consume("""
        if (chunk is ValuesChunk<SubjectState>)
            Console.WriteLine();
        """).RunAsync();

    private static AnalyzerTest Consume(string statements) => Statements($$"""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates }))
        {
            {{statements.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """);

    private static AnalyzerTest Statements(string marked) =>
        AnalyzerTest.OfRule<UnreachableChunkRules>().WithFix<RequestChunkCodeFix>().WithStatements(marked);
}
