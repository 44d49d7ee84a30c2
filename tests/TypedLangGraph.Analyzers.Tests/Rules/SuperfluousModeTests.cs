using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG103, TLG104, TLG108 and TLG111: modes that bring nothing new, or nothing at all.</summary>
public sealed class SuperfluousModeTests
{
    private const string PythonServer = "typedlanggraph.server = python";

    [Theory]
    [InlineData("{|TLG103:StreamMode.Debug | StreamMode.Tasks|}", "Tasks", "StreamMode.Debug")]
    [InlineData("{|TLG103:StreamMode.Debug | StreamMode.Tasks|}", "Debug", "StreamMode.Tasks")]
    [InlineData("StreamMode.Values | ({|TLG103:StreamMode.Checkpoints | StreamMode.Debug|})", "Checkpoints", "StreamMode.Values | (StreamMode.Debug)")]
    [InlineData("{|TLG104:StreamMode.Events | StreamMode.MessagesTuple|}", "Events", "StreamMode.MessagesTuple")]
    [InlineData("{|TLG104:StreamMode.Events | StreamMode.Updates | StreamMode.MessagesTuple|}", "MessagesTuple", "StreamMode.Events | StreamMode.Updates")]
    public Task Two_modes_with_the_same_data(string modes, string dropped, string fixedModes) =>
        Options(modes).ExpectFixedStatements(Statement(fixedModes), "Drop StreamMode." + dropped).RunAsync();

    [Theory]
    [InlineData("StreamMode.Debug")]
    [InlineData("StreamMode.Tasks | StreamMode.Checkpoints")]
    [InlineData("flag ? StreamMode.Debug : StreamMode.Tasks")]
    [InlineData("wanted | StreamMode.Debug")]
    [InlineData("StreamMode.Events | StreamMode.Values | StreamMode.Updates")]
    [InlineData("StreamMode.MessagesTuple | StreamMode.Custom")]
    [InlineData("(StreamMode.Debug | StreamMode.Tasks) & ~StreamMode.Debug")]
    public Task Modes_that_go_together(string modes) => Options(modes).RunAsync();

    [Theory]
    [InlineData("'StreamMode.Debug' contains what 'StreamMode.Tasks' streams, so the server sends it twice: drop one of them", "{|TLG103:StreamMode.Tasks | StreamMode.Debug|}")]
    [InlineData("'StreamMode.Debug' contains what 'StreamMode.Checkpoints' streams, so the server sends it twice: drop one of them", "{|TLG103:StreamMode.Checkpoints | StreamMode.Debug|}")]
    [InlineData("'StreamMode.Events' contains the tokens of 'StreamMode.MessagesTuple', so the server sends each token twice: drop one of them", "{|TLG104:StreamMode.MessagesTuple | StreamMode.Events|}")]
    public Task The_message_names_both_modes(string message, string modes) => Options(modes).ExpectMessage(message).RunAsync();

    [Theory]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Debug }; options.StreamMode |= {|TLG103:StreamMode.Tasks|};")]
    [InlineData("var options = new ThreadRunOptions<JokeState>(); options.StreamMode = StreamMode.Events; options.StreamMode |= {|TLG104:StreamMode.Values | StreamMode.MessagesTuple|};")]
    [InlineData("var modes = StreamMode.Debug; modes |= StreamMode.Tasks; var options = new ThreadRunOptions<JokeState> { StreamMode = {|TLG103:modes|} };")]
    [InlineData("const StreamMode Tokens = StreamMode.MessagesTuple; var options = new ThreadRunOptions<JokeState> { StreamMode = {|TLG104:Tokens | StreamMode.Events|} };")]
    public Task Modes_that_are_added_one_after_the_other(string statements) => Statements(statements).RunAsync();

    [Theory]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Debug }; options.StreamMode = StreamMode.Tasks; options.StreamMode |= StreamMode.Values;")]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Debug }; if (flag) options.StreamMode = StreamMode.None; options.StreamMode |= StreamMode.Tasks;")]
    [InlineData("void Add(ThreadRunOptions<JokeState> options) => options.StreamMode |= StreamMode.Tasks;")]
    [InlineData("var modes = StreamMode.Debug; if (flag) modes = StreamMode.Tasks; var options = new ThreadRunOptions<JokeState> { StreamMode = modes };")]
    public Task Modes_of_which_one_may_be_gone(string statements) => Statements(statements).RunAsync();

    [Fact]
    public Task Fix_all_drops_the_same_mode_everywhere() =>
        Statements("""
            var first = new ThreadRunOptions<JokeState> { StreamMode = {|TLG103:StreamMode.Debug | StreamMode.Tasks|} };
            var second = new ThreadRunOptions<JokeState> { StreamMode = {|TLG103:StreamMode.Checkpoints | StreamMode.Debug|} };
            """)
            .ExpectAllFixedStatements("""
            var first = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Tasks };
            var second = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Checkpoints };
            """, "Drop StreamMode.Debug")
            .RunAsync();

    [Fact]
    public Task A_run_without_a_thread_has_no_checkpoints() =>
        Statements("var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Updates | {|TLG108:StreamMode.Checkpoints|} };")
            .ExpectMessage("A run without a thread writes no checkpoints, so 'StreamMode.Checkpoints' brings nothing: run on a thread, or drop the mode")
            .ExpectFixedStatements("var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Updates };")
            .RunAsync();

    [Theory]
    [InlineData("client.Runs.StreamAsync<JokeState>(\"agent\", new() { StreamMode = {|TLG108:StreamMode.Checkpoints|} });")]
    [InlineData("var options = new StatelessRunOptions<JokeState>(); options.StreamMode |= {|TLG108:StreamMode.Checkpoints|};")]
    [InlineData("StatelessRunOptions<JokeState> Create() => new() { StreamMode = StreamMode.Values | {|TLG108:StreamMode.Checkpoints|} };")]
    public Task Every_road_to_a_run_without_a_thread(string statement) => Statements(statement).RunAsync();

    [Theory]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Checkpoints };")]
    [InlineData("var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Values };")]
    [InlineData("var options = new StatelessRunOptions<JokeState> { StreamMode = wanted };")]
    [InlineData("var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Debug };")]
    [InlineData("var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Checkpoints, OnCompletion = OnCompletion.Keep };")]
    [InlineData("var options = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Checkpoints }; if (flag) options.OnCompletion = OnCompletion.Keep; client.Runs.StreamAsync(\"agent\", options);")]
    [InlineData("void Add(StatelessRunOptions<JokeState> options) => options.StreamMode = StreamMode.Values | StreamMode.Checkpoints;")]
    [InlineData("void Add(RunOptions<JokeState> options) => options.StreamMode = StreamMode.Checkpoints;")]
    [InlineData("var options = new StatelessRunOptions<JokeState> { StreamMode = wanted & ~StreamMode.Checkpoints };")]
    public Task A_run_that_may_have_checkpoints(string statement) => Statements(statement).RunAsync();

    [Fact]
    public Task A_python_server_has_no_tools_mode() =>
        Statements("var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates | {|TLG111:StreamMode.Tools|} };")
            .WithConfiguration(PythonServer)
            .ExpectMessage("A Python server refuses a run with 'StreamMode.Tools' (status 422)")
            .ExpectFixedStatements("var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates };")
            .RunAsync();

    [Theory]
    [InlineData(PythonServer, "StreamMode.Updates")]
    [InlineData(PythonServer, "wanted")]
    [InlineData("typedlanggraph.server = javascript", "StreamMode.Tools")]
    [InlineData("typedlanggraph.server =", "StreamMode.Tools")]
    [InlineData("other.server = python", "StreamMode.Tools")]
    public Task A_server_that_is_not_declared_may_have_it(string configuration, string modes) => Options(modes).WithConfiguration(configuration).RunAsync();

    private static AnalyzerTest Options(string modes) => Statements(Statement(modes));

    private static string Statement(string modes) => $"var options = new ThreadRunOptions<JokeState> {{ StreamMode = {modes} }};";

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.OfRule<StreamModesRules>().WithFix<DropStreamModeCodeFix>().WithStatements(marked);
}
