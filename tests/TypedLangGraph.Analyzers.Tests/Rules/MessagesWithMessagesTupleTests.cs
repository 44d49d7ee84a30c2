using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG101</summary>
public sealed class MessagesWithMessagesTupleTests
{
    [Theory]
    [InlineData("[|StreamMode.Messages | StreamMode.MessagesTuple|]", "StreamMode.MessagesTuple")]
    [InlineData("[|StreamMode.MessagesTuple | StreamMode.Messages|]", "StreamMode.MessagesTuple")]
    [InlineData("[|StreamMode.Messages | StreamMode.MessagesTuple|] | StreamMode.Updates", "StreamMode.MessagesTuple | StreamMode.Updates")]
    [InlineData("[|StreamMode.MessagesTuple | StreamMode.Updates | StreamMode.Messages|]", "StreamMode.MessagesTuple | StreamMode.Updates")]
    [InlineData("[|StreamMode.Updates | StreamMode.Messages | (StreamMode.MessagesTuple)|]", "StreamMode.Updates | (StreamMode.MessagesTuple)")]
    [InlineData("([|(StreamMode.Messages) | StreamMode.MessagesTuple|])", "(StreamMode.MessagesTuple)")]
    [InlineData("flag ? StreamMode.Values : [|StreamMode.Messages | StreamMode.MessagesTuple|]", "flag ? StreamMode.Values : StreamMode.MessagesTuple")]
    public Task The_combination_is_reported_where_it_is_made(string modes, string fixedModes) =>
        Request(modes).ExpectFixedStatements(RequestStatement(fixedModes)).RunAsync();

    [Theory]
    [InlineData("{|TLG102:StreamMode.Messages|}")]
    [InlineData("StreamMode.MessagesTuple | StreamMode.Updates")]
    [InlineData("flag ? {|TLG102:StreamMode.Messages|} : StreamMode.MessagesTuple")]
    [InlineData("wanted | {|TLG102:StreamMode.Messages|}")]
    [InlineData("(StreamMode.Messages | StreamMode.MessagesTuple) & ~StreamMode.Messages")]
    [InlineData("wanted & (StreamMode.Messages | StreamMode.MessagesTuple)")]
    public Task Other_modes_are_fine(string modes) => Request(modes).RunAsync();

    [Fact]
    public Task A_combination_in_a_variable_is_reported_there() =>
        Statements("""
            var modes = [|StreamMode.Updates | StreamMode.Messages | StreamMode.MessagesTuple|];
            var options = new ThreadRunOptions<JokeState> { StreamMode = modes };
            """)
            .ExpectFixedStatements("""
            var modes = StreamMode.Updates | StreamMode.MessagesTuple;
            var options = new ThreadRunOptions<JokeState> { StreamMode = modes };
            """).RunAsync();

    [Fact]
    public Task Two_requests_with_the_same_variable_report_its_combination_once() =>
        Statements("""
            const StreamMode Modes = [|StreamMode.MessagesTuple | StreamMode.Messages|];
            var first = new ThreadRunOptions<JokeState> { StreamMode = Modes };
            var second = new StatelessRunOptions<JokeState> { StreamMode = Modes };
            """).RunAsync();

    [Fact]
    public Task Modes_that_come_from_several_variables_are_reported_where_they_meet() =>
        Statements("""
            const StreamMode Tokens = StreamMode.MessagesTuple;
            var old = StreamMode.Messages;
            var options = new ThreadRunOptions<JokeState> { StreamMode = [|Tokens | StreamMode.Updates | old|] };
            """)
            .ExpectFixedStatements("""
            const StreamMode Tokens = StreamMode.MessagesTuple;
            var old = StreamMode.Messages;
            var options = new ThreadRunOptions<JokeState> { StreamMode = Tokens | StreamMode.Updates };
            """).RunAsync();

    [Fact]
    public Task A_constant_that_holds_more_than_the_superfluous_mode_cannot_be_dropped() =>
        Statements("""
            const StreamMode Old = StreamMode.Messages | StreamMode.Updates;
            var options = new ThreadRunOptions<JokeState> { StreamMode = [|Old | StreamMode.MessagesTuple|] };
            """).ExpectNoFix().RunAsync();

    [Fact]
    public Task A_combination_in_a_field_is_reported_where_it_is_used() =>
        AnalyzerTest.OfRule<StreamModesRules>()
            .WithFix<DropStreamModeCodeFix>()
            .WithSource("""
                using TypedLangGraph;

                public static class Requests
                {
                    private static readonly StreamMode s_modes = StreamMode.Messages | StreamMode.MessagesTuple;

                    public static ThreadRunOptions<JokeState> Create() => new() { StreamMode = [|s_modes|] };
                }
                """)
            .ExpectNoFix()
            .RunAsync();

    [Fact]
    public Task A_mode_that_is_assigned_later_is_looked_at_too() =>
        Statements("""
            var options = new ThreadRunOptions<JokeState>();
            options.StreamMode = [|StreamMode.Messages | StreamMode.MessagesTuple|];
            """).RunAsync();

    [Fact]
    public Task A_mask_requests_nothing() =>
        Statements("""
            var tokens = StreamMode.Messages | StreamMode.MessagesTuple;
            var wantsTokens = (wanted & tokens) != 0 || wanted.HasFlag(StreamMode.Messages | StreamMode.MessagesTuple);
            """).RunAsync();

    [Fact]
    public Task Fix_all_repairs_every_request() =>
        Statements("""
            var first = new ThreadRunOptions<JokeState> { StreamMode = [|StreamMode.Messages | StreamMode.MessagesTuple|] };
            var second = new StatelessRunOptions<JokeState> { StreamMode = [|StreamMode.MessagesTuple | StreamMode.Messages|] };
            """)
            .ExpectAllFixedStatements("""
            var first = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.MessagesTuple };
            var second = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.MessagesTuple };
            """).RunAsync();

    [Fact]
    public Task The_message_says_what_the_servers_do() =>
        Statements("""var options = new ThreadRunOptions<JokeState> { StreamMode = [|StreamMode.Messages | StreamMode.MessagesTuple|] };""")
            .ExpectMessage("'StreamMode.Messages' and 'StreamMode.MessagesTuple' together bring every token twice from a JavaScript server, and no legacy messages at all from a Python server: drop 'StreamMode.Messages'")
            .RunAsync();

    [Fact]
    public Task Code_that_does_not_bind_is_left_alone() =>
        Statements("""
            StreamMode self = self | {|TLG102:StreamMode.Messages|} | StreamMode.MessagesTuple;
            var options = new ThreadRunOptions<JokeState> { StreamMode = self };
            var other = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Messages | StreamMode. };
            """).WithCompilerErrors().RunAsync();

    private static AnalyzerTest Request(string modes) => Statements(RequestStatement(modes));

    private static AnalyzerTest Statements(string marked) =>
        AnalyzerTest.OfRule<StreamModesRules>().WithFix<DropStreamModeCodeFix>().WithStatements(marked);

    private static string RequestStatement(string modes) =>
        $$"""
        var stream = client.Runs.StreamAsync<JokeState>(thread, "agent", new() { StreamMode = {{modes}} });
        """;
}
