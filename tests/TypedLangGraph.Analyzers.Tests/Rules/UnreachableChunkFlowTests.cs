using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG105: how far the modes are followed, and where the rule stops because it would have to guess.</summary>
public sealed class UnreachableChunkFlowTests
{
    [Theory]
    [InlineData("StreamMode.Updates")]
    [InlineData("StreamMode.Updates | StreamMode.Custom")]
    [InlineData("(StreamMode)2")]
    [InlineData("(StreamMode)(2 | 32)")]
    [InlineData("(StreamMode.Updates) | (flag ? StreamMode.Custom : StreamMode.None)")]
    [InlineData("flag ? StreamMode.Updates : StreamMode.Custom")]
    [InlineData("flag switch { true => StreamMode.Updates, false => StreamMode.Tasks }")]
    [InlineData("(StreamMode.Updates | StreamMode.Values) & ~StreamMode.Values")]
    [InlineData("StreamMode.Values ^ (StreamMode.Values | StreamMode.Updates)")]
    public Task Expressions_are_computed(string modes) => Arm("[|ValuesChunk<JokeState>|]", $"new() {{ StreamMode = {modes} }}");

    [Theory]
    [InlineData("StreamMode.Updates | wanted")]
    [InlineData("wanted")]
    [InlineData("flag ? StreamMode.Updates : wanted")]
    [InlineData("flag ? StreamMode.Updates : StreamMode.Values")]
    [InlineData("Enum.Parse<StreamMode>(\"Updates\")")]
    [InlineData("(StreamMode)int.Parse(\"2\")")]
    [InlineData("StreamMode.Custom - 31")]
    [InlineData("StreamMode.None")]
    [InlineData("default")]
    public Task Values_may_come(string modes) => Arm("ValuesChunk<JokeState>", $"new() {{ StreamMode = {modes} }}");

    [Theory]
    [InlineData("new()")]
    [InlineData("new ThreadRunOptions<JokeState>()")]
    [InlineData("new() { StreamResumable = true }")]
    public Task Without_a_mode_the_server_streams_values(string options) => Arm("ValuesChunk<JokeState>", options);

    [Theory]
    [InlineData("""
        const StreamMode Modes = StreamMode.Updates;
        var options = new ThreadRunOptions<JokeState> { StreamMode = Modes };
        """)]
    [InlineData("""
        var modes = StreamMode.Updates;
        if (flag)
            modes |= StreamMode.Custom;
        ThreadRunOptions<JokeState> options = new() { StreamMode = modes };
        """)]
    [InlineData("""
        StreamMode modes;
        if (flag)
            modes = StreamMode.Custom;
        else
            modes = StreamMode.Updates;
        var options = new ThreadRunOptions<JokeState>() { StreamMode = modes };
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState>();
        options.StreamMode = StreamMode.Updates;
        options.Metadata = null;
        options.StreamMode |= StreamMode.Custom;
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        if (flag)
            options.StreamMode = StreamMode.Custom;
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Values };
        options.StreamMode = StreamMode.Updates;
        Console.WriteLine(options.StreamMode);
        """)]
    public Task Variables_are_followed(string options) => Arm("[|ValuesChunk<JokeState>|]", "options", options);

    [Theory]
    [InlineData("""
        var modes = StreamMode.Updates;
        Change(ref modes);
        static void Change(ref StreamMode modes) => modes = StreamMode.Values;
        var options = new ThreadRunOptions<JokeState> { StreamMode = modes };
        """)]
    [InlineData("""
        var modes = StreamMode.Updates;
        ref var alias = ref modes;
        alias = StreamMode.Values;
        var options = new ThreadRunOptions<JokeState> { StreamMode = modes };
        """)]
    [InlineData("""
        var modes = StreamMode.Updates;
        for (var i = 0; i < 3; i++)
            modes++;
        var options = new ThreadRunOptions<JokeState> { StreamMode = modes };
        """)]
    [InlineData("""
        var modes = StreamMode.Updates;
        (modes, _) = (StreamMode.Values, 1);
        var options = new ThreadRunOptions<JokeState> { StreamMode = modes };
        """)]
    [InlineData("""
        var modes = StreamMode.Updates;
        Action change = () => modes = wanted;
        change();
        var options = new ThreadRunOptions<JokeState> { StreamMode = modes };
        """)]
    [InlineData("""
        Enum.TryParse<StreamMode>("Updates", out var modes);
        var options = new ThreadRunOptions<JokeState> { StreamMode = modes };
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        Configure(options);
        static void Configure(ThreadRunOptions<JokeState> options) => options.StreamMode = StreamMode.Values;
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        var alias = options;
        alias.StreamMode = StreamMode.Values;
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        var list = new List<ThreadRunOptions<JokeState>> { options };
        list[0].StreamMode = StreamMode.Values;
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        if (flag)
            options.StreamMode = StreamMode.Values;
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        Action change = () => options.StreamMode = StreamMode.Values;
        change();
        """)]
    [InlineData("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        if (flag)
            options = new ThreadRunOptions<JokeState>();
        """)]
    [InlineData("""
        var options = flag ? new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates } : new ThreadRunOptions<JokeState>();
        """)]
    [InlineData("""
        var options = Create();
        static ThreadRunOptions<JokeState> Create() => new() { StreamMode = StreamMode.Updates };
        """)]
    public Task Variables_that_may_change_elsewhere_are_not_known(string options) => Arm("ValuesChunk<JokeState>", "options", options);

    [Fact]
    public Task Options_that_change_between_two_runs_are_told_apart_only_where_that_is_sure() => Statements("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options))
            Console.WriteLine(chunk is ValuesChunk<JokeState>);
        options.StreamMode = StreamMode.Values;
        await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options))
            Console.WriteLine(chunk is ValuesChunk<JokeState> or [|CustomChunk|]);
        """).RunAsync();

    [Fact]
    public Task Options_that_a_local_function_uses_are_not_taken_for_those_of_the_moment() => Statements("""
        var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        await ReadAsync();
        options.StreamMode = StreamMode.Custom;
        await ReadAsync();

        async Task ReadAsync()
        {
            await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options))
                Console.WriteLine(chunk is UpdatesChunk<JokeState> or CustomChunk or [|ValuesChunk<JokeState>|]);
        }
        """).RunAsync();

    [Fact]
    public Task Fields_that_never_change_are_followed_into_other_files() =>
        AnalyzerTest.OfRule<UnreachableChunkRules>()
            .WithSource(ConsumerMethod.Around("""
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = Modes.Fixed | Modes.Constant }))
                    Console.WriteLine(chunk is [|ValuesChunk<JokeState>|]);
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = Modes.Changing }))
                    Console.WriteLine(chunk is ValuesChunk<JokeState>);
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = Reassigned.Modes }))
                    Console.WriteLine(chunk is ValuesChunk<JokeState>);
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = new Modes().OfInstance }))
                    Console.WriteLine(chunk is ValuesChunk<JokeState>);
                """))
            .WithSource("Modes.cs", """
                using TypedLangGraph;

                public class Modes
                {
                    public const StreamMode Constant = StreamMode.Custom;
                    public static readonly StreamMode Fixed = StreamMode.Updates | Constant;
                    public static StreamMode Changing = StreamMode.Updates;
                    public readonly StreamMode OfInstance = StreamMode.Updates;
                }

                public static class Reassigned
                {
                    public static readonly StreamMode Modes = StreamMode.Updates;
                    static Reassigned() => Modes = StreamMode.Values;
                }
                """)
            .RunAsync();

    [Fact]
    public Task Streams_and_chunks_are_followed_through_variables_and_operators() => Statements("""
        var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Updates };
        var stream = client.Runs.StreamAsync(options: options, assistantId: "agent", cancellationToken: cancellationToken);
        await foreach (var chunk in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var same = chunk;
            Console.WriteLine(same is [|CustomChunk|]);
        }

        IAsyncEnumerable<StreamChunk> chunks = stream;
        await foreach (StreamChunk chunk in chunks.Skip(1).Where(chunk => chunk is [|CustomChunk|]).Take(3))
            Console.WriteLine(chunk is [|CustomChunk|]);

        var first = await stream.FirstAsync(chunk => chunk is not MetadataChunk);
        Console.WriteLine(first is [|CustomChunk|]);
        var any = await stream.AnyAsync(static chunk => chunk is [|ValuesChunk<JokeState>|]);
        var texts = from chunk in stream where chunk is [|CustomChunk|] select chunk.ToString();
        var jokes = stream.OfType<[|ValuesChunk<JokeState>|]>().Select(values => values.Values.Joke);
        """).RunAsync();

    [Fact]
    public Task Streams_that_mix_several_sources_are_not_known() => Statements("""
        var updates = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Updates });
        var values = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = StreamMode.Values });
        await foreach (var chunk in updates.Concat(values))
            Console.WriteLine(chunk is ValuesChunk<JokeState>);
        await foreach (var chunk in flag ? updates : values)
            Console.WriteLine(chunk is ValuesChunk<JokeState> or [|CustomChunk|]);
        var last = await updates.AggregateAsync(async (StreamChunk best, StreamChunk next, CancellationToken _) => best is ValuesChunk<JokeState> ? best : await values.FirstAsync());
        """).RunAsync();

    [Fact]
    public Task A_stream_or_chunk_from_outside_is_not_known() =>
        AnalyzerTest.OfRule<UnreachableChunkRules>()
            .WithSource("""
                using System.Collections.Generic;
                using System.Threading.Tasks;
                using TypedLangGraph;

                public sealed class Reader(RunStream<JokeState> captured)
                {
                    private readonly RunStream<JokeState> _field = captured;

                    public async Task ReadAsync(RunStream<JokeState> parameter, StreamChunk single, ThreadRunOptions<JokeState> options, LangGraphClient client)
                    {
                        await foreach (var chunk in parameter)
                            System.Console.WriteLine(chunk is CustomChunk);
                        await foreach (var chunk in _field)
                            System.Console.WriteLine(chunk is CustomChunk);
                        await foreach (var chunk in captured)
                            System.Console.WriteLine(chunk is CustomChunk);
                        await foreach (var chunk in client.Runs.StreamAsync(default, "agent", options))
                            System.Console.WriteLine(chunk is CustomChunk);
                        System.Console.WriteLine(single is CustomChunk);
                        object any = single;
                        System.Console.WriteLine(any is CustomChunk);
                    }
                }
                """)
            .RunAsync();

    [Fact]
    public Task Top_level_statements_lambdas_and_iterators_are_followed() =>
        AnalyzerTest.OfRule<UnreachableChunkRules>()
            .WithTopLevelStatements()
            .WithSource("""
                using System;
                using System.Threading.Tasks;
                using TypedLangGraph;

                using var client = new LangGraphClient(new Uri("http://localhost:2024"));
                await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = StreamMode.Updates }))
                    Console.WriteLine(chunk is [|CustomChunk|]);

                Func<Task> read = async () =>
                {
                    await foreach (var chunk in client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = StreamMode.Updates }))
                        Console.WriteLine(chunk is [|CustomChunk|]);
                };
                await read();
                """)
            .RunAsync();

    [Fact]
    public Task A_generic_state_is_the_same_state() =>
        AnalyzerTest.OfRule<UnreachableChunkRules>()
            .WithSource("""
                using System.Threading.Tasks;
                using TypedLangGraph;

                public static class Reader
                {
                    public static async Task ReadAsync<TState, TOther>(LangGraphClient client)
                        where TState : IGraphState<TState>
                        where TOther : IGraphState<TOther>
                    {
                        await foreach (var chunk in client.Runs.StreamAsync<TState>("agent", new() { StreamMode = StreamMode.Updates }))
                            System.Console.WriteLine(chunk is [|ValuesChunk<TState>|] or ValuesChunk<TOther>);
                    }
                }
                """)
            .RunAsync();

    private static Task Arm(string chunkType, string options, string declarations = "") => Statements($$"""
        {{declarations}}
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, "agent", {{options}}))
        {
            switch (chunk)
            {
                case {{chunkType}}:
                    Console.WriteLine(chunk);
                    break;
            }
        }
        """).RunAsync();

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.OfRule<UnreachableChunkRules>().WithStatements(marked);
}
