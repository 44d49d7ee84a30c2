using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG102 and TLG110</summary>
public sealed class LegacyMessagesTests
{
    [Theory]
    [InlineData("{|TLG102:StreamMode.Messages|}", "StreamMode.MessagesTuple")]
    [InlineData("StreamMode.Updates | {|TLG102:StreamMode.Messages|}", "StreamMode.Updates | StreamMode.MessagesTuple")]
    [InlineData("flag ? {|TLG102:StreamMode.Messages|} : StreamMode.Values", "flag ? StreamMode.MessagesTuple : StreamMode.Values")]
    [InlineData("{|TLG102:global::TypedLangGraph.StreamMode.Messages|}", "global::TypedLangGraph.StreamMode.MessagesTuple")]
    public Task The_older_mode(string modes, string fixedModes) =>
        Statements($"var options = new ThreadRunOptions<JokeState> {{ StreamMode = {modes} }};")
            .ExpectFixedStatements($"var options = new ThreadRunOptions<JokeState> {{ StreamMode = {fixedModes} }};")
            .RunAsync();

    [Theory]
    [InlineData("var modes = {|TLG102:StreamMode.Messages|}; var options = new StatelessRunOptions<JokeState> { StreamMode = modes };")]
    [InlineData("const StreamMode Modes = {|TLG102:StreamMode.Messages|}; StatelessRunOptions<JokeState> options = new() { StreamMode = Modes };")]
    [InlineData("var options = new ThreadRunOptions<JokeState>(); options.StreamMode = {|TLG102:StreamMode.Messages|};")]
    [InlineData("var options = new ThreadRunOptions<JokeState>(); options.StreamMode |= {|TLG102:StreamMode.Messages|};")]
    [InlineData("var stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new() { StreamMode = flag switch { true => {|TLG102:StreamMode.Messages|}, _ => StreamMode.None } });")]
    [InlineData("Action<ThreadRunOptions<JokeState>> configure = options => options.StreamMode = {|TLG102:StreamMode.Messages|};")]
    [InlineData("void Configure(ThreadRunOptions<JokeState> options) => options.StreamMode = {|TLG102:StreamMode.Messages|};")]
    public Task Every_road_to_the_options(string statement) => Statements(statement).RunAsync();

    [Theory]
    [InlineData("StreamMode.MessagesTuple")]
    [InlineData("StreamMode.Values | StreamMode.Updates")]
    [InlineData("wanted")]
    [InlineData("wanted & ~StreamMode.Messages")]
    [InlineData("(StreamMode.Messages | StreamMode.Values) & ~StreamMode.Messages")]
    public Task Other_modes(string modes) => Statements($"var options = new ThreadRunOptions<JokeState> {{ StreamMode = {modes} }};").RunAsync();

    [Fact]
    public Task A_test_for_the_mode_requests_nothing() => Statements("Console.WriteLine(wanted == StreamMode.Messages || wanted.HasFlag(StreamMode.Messages));").RunAsync();

    [Fact]
    public Task A_constant_of_another_name_is_not_replaced_where_it_is_used() =>
        AnalyzerTest.OfRule<StreamModesRules>().WithFix<UseMessagesTupleCodeFix>()
            .WithSource("""
                using TypedLangGraph;

                public static class Requests
                {
                    private const StreamMode Tokens = StreamMode.Messages;

                    public static ThreadRunOptions<JokeState> Create() => new() { StreamMode = {|TLG102:Tokens|} };
                }
                """)
            .ExpectNoFix()
            .RunAsync();

    [Fact]
    public Task The_message_names_the_mode_to_use() =>
        Statements("var options = new ThreadRunOptions<JokeState> { StreamMode = {|TLG102:StreamMode.Messages|} };")
            .ExpectMessage("'StreamMode.Messages' is the older form, which servers implement differently: use 'StreamMode.MessagesTuple'")
            .RunAsync();

    [Theory]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = {|TLG110:StreamMode.Messages|}, StreamSubgraphs = true };")]
    [InlineData("client.Runs.StreamAsync<JokeState>(\"agent\", new() { StreamSubgraphs = true, StreamMode = StreamMode.Custom | {|TLG110:StreamMode.Messages|} });")]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamSubgraphs = true }; options.StreamMode = {|TLG110:StreamMode.Messages|}; client.Runs.StreamAsync(thread, \"agent\", options);")]
    public Task With_subgraphs_it_is_more_than_a_hint(string statement) => Statements(statement).RunAsync();

    [Theory]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.MessagesTuple, StreamSubgraphs = true };")]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = {|TLG102:StreamMode.Messages|}, StreamSubgraphs = false };")]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = {|TLG102:StreamMode.Messages|}, StreamSubgraphs = flag };")]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = wanted, StreamSubgraphs = true };")]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = {|TLG101:StreamMode.Messages | StreamMode.MessagesTuple|}, StreamSubgraphs = true };")]
    public Task Without_subgraphs_or_without_the_mode_it_is_not(string statement) => Statements(statement).RunAsync();

    [Fact]
    public Task Fix_all_replaces_the_mode_everywhere() =>
        Statements("""
            var first = new ThreadRunOptions<JokeState> { StreamMode = {|TLG102:StreamMode.Messages|} };
            var second = new ThreadRunOptions<JokeState> { StreamMode = {|TLG110:StreamMode.Messages|}, StreamSubgraphs = true };
            """)
            .ExpectMessage("'StreamMode.Messages' is the older form, which servers implement differently: use 'StreamMode.MessagesTuple'")
            .ExpectMessage("With subgraphs, 'StreamMode.Messages' brings no complete messages from a JavaScript server: use 'StreamMode.MessagesTuple'")
            .ExpectAllFixedStatements("""
            var first = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.MessagesTuple };
            var second = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.MessagesTuple, StreamSubgraphs = true };
            """).RunAsync();

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.OfRule<StreamModesRules>().WithFix<UseMessagesTupleCodeFix>().WithStatements(marked);
}
