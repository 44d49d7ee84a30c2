using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG107</summary>
public sealed class ChunkOfAnotherStateTests
{
    [Fact]
    public Task Every_test_for_another_state_is_reported_whatever_the_modes_are() => Consume("""
        if (chunk is [|ValuesChunk<SubjectState>|] or ValuesChunk<JokeState>)
            Console.WriteLine(chunk);
        switch (chunk)
        {
            case [|UpdatesChunk<SubjectState>|] { Node: "write" }:
                break;
            case UpdatesChunk<JokeState>:
                break;
        }
        Console.WriteLine(chunk as [|TypedLangGraph.ValuesChunk<SubjectState>|]);
        """).RunAsync();

    [Fact]
    public Task OfType_is_reported() => Statements("""
        var stream = client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = wanted });
        Console.WriteLine(await stream.OfType<[|UpdatesChunk<SubjectState>|]>().CountAsync());
        """).RunAsync();

    [Fact]
    public Task A_subgraph_can_have_a_state_of_its_own() => Statements("""
        var stream = client.Runs.StreamAsync<JokeState>("agent", new()
        {
            StreamSubgraphs = true,
            SubgraphStates = new SubgraphStates().Map<SubjectState>("child"),
        });
        await foreach (var chunk in stream)
            Console.WriteLine(chunk is ValuesChunk<SubjectState>);
        var options = new StatelessRunOptions<JokeState>();
        options.SubgraphStates = new SubgraphStates();
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", options))
            Console.WriteLine(chunk is ValuesChunk<SubjectState>);
        """).RunAsync();

    [Fact]
    public Task Options_that_cannot_be_followed_may_map_subgraphs() =>
        AnalyzerTest.OfRule<ChunkOfAnotherStateRule>()
            .WithSource("""
                using System.Threading.Tasks;
                using TypedLangGraph;

                public static class Reader
                {
                    public static async Task ReadAsync(LangGraphClient client, StatelessRunOptions<JokeState> options)
                    {
                        await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", options))
                            System.Console.WriteLine(chunk is ValuesChunk<SubjectState>);
                    }
                }
                """)
            .RunAsync();

    [Fact]
    public Task The_message_names_both() => Consume("Console.WriteLine(chunk is [|ValuesChunk<SubjectState>|]);")
        .ExpectMessage("'ValuesChunk<SubjectState>' never arrives: the stream has the state 'JokeState'")
        .RunAsync();

    [Fact]
    public Task One_of_two_streams_is_enough() => Statements("""
        IAsyncEnumerable<StreamChunk> jokes = client.Runs.StreamAsync<JokeState>("agent", new());
        IAsyncEnumerable<StreamChunk> subjects = client.Runs.StreamAsync<SubjectState>("agent", new());
        await foreach (var chunk in flag ? jokes : subjects)
            Console.WriteLine(chunk is ValuesChunk<SubjectState> or ValuesChunk<JokeState>);
        """).RunAsync();

    [Fact]
    public Task Making_sure_that_it_does_not_come_is_right() => Consume("""
        if (chunk is ValuesChunk<SubjectState>)
            throw new InvalidOperationException();
        Console.WriteLine(chunk is not ValuesChunk<SubjectState>);
        """).RunAsync();

    [Fact]
    public Task Type_parameters_may_stand_for_the_same_state() =>
        AnalyzerTest.OfRule<ChunkOfAnotherStateRule>()
            .WithSource("""
                using System.Threading.Tasks;
                using TypedLangGraph;

                public static class Reader
                {
                    public static async Task ReadAsync<TState, TOther>(LangGraphClient client)
                        where TState : IGraphState<TState>
                        where TOther : IGraphState<TOther>
                    {
                        await foreach (var chunk in client.Runs.StreamAsync<TState>("agent", new()))
                            System.Console.WriteLine(chunk is ValuesChunk<TOther> or ValuesChunk<JokeState>);
                        await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new()))
                            System.Console.WriteLine(chunk is ValuesChunk<TOther>);
                    }
                }
                """)
            .RunAsync();

    [Fact]
    public Task A_state_that_does_not_exist_yet_is_left_alone() =>
        Consume("Console.WriteLine(chunk is ValuesChunk<NotYet> or ValuesChunk<>);").WithCompilerErrors().RunAsync();

    [Fact]
    public Task The_fix_puts_in_the_streams_state() => Consume("Console.WriteLine(chunk as [|TypedLangGraph.ValuesChunk<SubjectState>|]);")
        .ExpectFixedStatements(Loop("Console.WriteLine(chunk as TypedLangGraph.ValuesChunk<JokeState>);"))
        .RunAsync();

    [Fact]
    public Task Fix_all_repairs_every_test() => Consume("""
        if (chunk is [|ValuesChunk<SubjectState>|] { Values.Joke: not null } values)
            Console.WriteLine(values);
        Console.WriteLine(chunk is [|UpdatesChunk<SubjectState>|]);
        """)
        .ExpectAllFixedStatements(Loop("""
        if (chunk is ValuesChunk<JokeState> { Values.Joke: not null } values)
            Console.WriteLine(values);
        Console.WriteLine(chunk is UpdatesChunk<JokeState>);
        """)).RunAsync();

    [Fact]
    public Task No_fix_is_offered_for_an_alias() =>
        AnalyzerTest.OfRule<ChunkOfAnotherStateRule>()
            .WithFix<UseStateOfStreamCodeFix>()
            .WithSource("using Subjects = TypedLangGraph.ValuesChunk<SubjectState>;\n" + ConsumerMethod.Around(Loop("Console.WriteLine(chunk is [|Subjects|]);")))
            .ExpectNoFix()
            .RunAsync();

    private static AnalyzerTest Consume(string marked) => Statements(Loop(marked));

    private static AnalyzerTest Statements(string marked) =>
        AnalyzerTest.OfRule<ChunkOfAnotherStateRule>().WithFix<UseStateOfStreamCodeFix>().WithStatements(marked);

    private static string Loop(string statements) => $$"""
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = wanted }))
        {
            {{statements.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """;
}
