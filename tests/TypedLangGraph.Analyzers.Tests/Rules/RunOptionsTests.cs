using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG202, TLG203, TLG204, TLG205</summary>
public sealed class RunOptionsTests
{
    private const string PythonServer = "typedlanggraph.server = python";

    [Theory]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamResumable = true, OnDisconnect = {|TLG202:DisconnectMode.Cancel|} };")]
    [InlineData("client.Runs.StreamAsync<JokeState>(\"agent\", new() { OnDisconnect = {|TLG202:DisconnectMode.Cancel|}, StreamResumable = true });")]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamResumable = true }; options.OnDisconnect = {|TLG202:DisconnectMode.Cancel|}; client.Runs.StreamAsync(thread, \"agent\", options);")]
    [InlineData("ThreadRunOptions<JokeState> Create() => new() { StreamResumable = true, OnDisconnect = {|TLG202:DisconnectMode.Cancel|} };")]
    [InlineData("var stream = client.Runs.StreamAsync(thread, options: flag ? new ThreadRunOptions<JokeState> { StreamResumable = true, OnDisconnect = {|TLG202:DisconnectMode.Cancel|} } : new(), assistantId: \"agent\");")]
    public Task A_run_that_a_lost_connection_cancels_is_not_resumed(string statement) => Statements(statement)
        .ExpectMessage("A lost connection cancels this run, so that nothing is left to be resumed: drop 'DisconnectMode.Cancel' or 'StreamResumable'")
        .RunAsync();

    [Theory]
    [InlineData("StreamResumable = true, OnDisconnect = DisconnectMode.Continue")]
    [InlineData("StreamResumable = true")]
    [InlineData("OnDisconnect = DisconnectMode.Cancel")]
    [InlineData("StreamResumable = false, OnDisconnect = DisconnectMode.Cancel")]
    [InlineData("StreamResumable = flag, OnDisconnect = flag ? null : DisconnectMode.Cancel")]
    [InlineData("StreamResumable = true, OnDisconnect = null")]
    public Task Options_that_do_not_contradict_each_other(string options) => Statements($"var options = new ThreadRunOptions<JokeState> {{ {options} }};").RunAsync();

    [Fact]
    public Task Options_that_somebody_else_may_change_are_not_known() => Statements("""
        var options = new ThreadRunOptions<JokeState> { StreamResumable = true, OnDisconnect = DisconnectMode.Cancel };
        Change(options);
        client.Runs.StreamAsync(thread, "agent", options);
        static void Change(ThreadRunOptions<JokeState> options) => options.StreamResumable = false;
        """).RunAsync();

    [Fact]
    public Task Two_runs_with_the_same_options_report_them_once() => Statements("""
        var options = new ThreadRunOptions<JokeState> { StreamResumable = true, OnDisconnect = {|TLG202:DisconnectMode.Cancel|} };
        client.Runs.StreamAsync(thread, "agent", options);
        client.Runs.StreamAsync(thread, "other", options);
        """).RunAsync();

    [Fact]
    public Task A_python_server_cannot_resume_a_run_without_a_thread() =>
        Statements("var options = new StatelessRunOptions<JokeState> { StreamResumable = {|TLG203:true|} };")
            .WithConfiguration(PythonServer)
            .ExpectMessage("A Python server has no address to resume a run without a thread from: run on a thread, or drop 'StreamResumable'")
            .ExpectFixedStatements("var options = new StatelessRunOptions<JokeState> { StreamResumable = false };")
            .ExpectAllFixedStatements("var options = new StatelessRunOptions<JokeState> { StreamResumable = false };")
            .RunAsync();

    [Theory]
    [InlineData(PythonServer, "new ThreadRunOptions<JokeState> { StreamResumable = true }")]
    [InlineData(PythonServer, "new StatelessRunOptions<JokeState> { StreamResumable = flag }")]
    [InlineData(PythonServer, "new StatelessRunOptions<JokeState> { StreamResumable = false }")]
    [InlineData(PythonServer, "new StatelessRunOptions<JokeState>()")]
    [InlineData("typedlanggraph.server = javascript", "new StatelessRunOptions<JokeState> { StreamResumable = true }")]
    [InlineData("", "new StatelessRunOptions<JokeState> { StreamResumable = true }")]
    public Task Where_the_run_may_be_resumed(string configuration, string options) =>
        Statements($"var options = {options};").WithConfiguration(configuration).RunAsync();

    [Theory]
    [InlineData("Context = JsonPayload.Parse(\"[1]\"), Config = new RunConfig { Configurable = {|TLG204:new() { [\"user\"] = \"ada\" }|} }")]
    [InlineData("Config = new() { Tags = [\"a\"], Configurable = {|TLG204:new System.Text.Json.Nodes.JsonObject() { [\"user\"] = \"ada\" }|} }, Context = JsonPayload.Parse(\"[1]\")")]
    public Task A_context_beside_configurable_values(string options) =>
        Statements($"var options = new ThreadRunOptions<JokeState> {{ {options} }};")
            .ExpectMessage("A Python server refuses a run with both a context and configurable values (status 400): move the values into 'Context'")
            .RunAsync();

    [Theory]
    [InlineData("Context = JsonPayload.Parse(\"[1]\"), Config = new RunConfig { Tags = [\"a\"] }")]
    [InlineData("Config = new RunConfig { Configurable = new() { [\"user\"] = \"ada\" } }")]
    [InlineData("Context = JsonPayload.Parse(\"[1]\")")]
    [InlineData("Context = null, Config = new RunConfig { Configurable = new() }")]
    [InlineData("Context = JsonPayload.Parse(\"[1]\"), Config = new RunConfig { Configurable = null }")]
    [InlineData("Context = JsonPayload.Parse(\"[1]\"), Config = new RunConfig { Configurable = new() }")]
    [InlineData("Context = JsonPayload.Parse(\"{}\"), Config = new RunConfig { Configurable = new() { [\"user\"] = \"ada\" } }")]
    [InlineData("Context = flag ? null : JsonPayload.Parse(\"[1]\"), Config = new RunConfig { Configurable = new() }")]
    [InlineData("Context = JsonPayload.Parse(\"[1]\"), Config = flag ? null : new RunConfig { Configurable = new() }")]
    public Task A_context_or_configurable_values(string options) => Statements($"var options = new ThreadRunOptions<JokeState> {{ {options} }};").RunAsync();

    [Theory]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new());", "run.RunId", "new() { From = {|TLG205:StreamCursor.Beginning|} }")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new()).ConfigureAwait(false); var id = run.RunId;", "id", "new JoinRunOptions { From = {|TLG205:StreamCursor.After(\"3\")|} }")]
    [InlineData("var run = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new());", "run.RunId!.Value", "new() { From = {|TLG205:StreamCursor.After(run.LastEventId!)|} }")]
    [InlineData("var run = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new());", "(Guid)run.RunId!", "new() { From = {|TLG205:StreamCursor.Beginning|} }")]
    public Task A_cursor_into_events_that_nobody_kept(string start, string id, string options) =>
        Join(start, id, options).ExpectMessage("The events of this run are not kept, so it cannot be joined from a cursor: create it with 'StreamResumable = true'").RunAsync();

    [Theory]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new() { StreamResumable = true });", "run.RunId", "new() { From = StreamCursor.Beginning }")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new() { StreamResumable = flag });", "run.RunId", "new() { From = StreamCursor.Beginning }")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new());", "run.RunId", "new() { From = null }")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new());", "run.RunId", "new() { From = flag ? StreamCursor.Beginning : null }")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new());", "run.RunId", "new()")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new());", "run.RunId", "null")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new());", "Guid.NewGuid()", "new() { From = StreamCursor.Beginning }")]
    [InlineData("var run = await client.Runs.GetAsync(thread, thread);", "run.RunId", "new() { From = StreamCursor.Beginning }")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", new()); if (flag) run = await client.Runs.GetAsync(thread, thread);", "run.RunId", "new() { From = StreamCursor.Beginning }")]
    public Task A_run_whose_events_may_be_kept(string start, string id, string options) => Join(start, id, options).RunAsync();

    [Theory]
    [InlineData("new()", "new() { StreamResumable = true }")]
    [InlineData("new() { StreamMode = StreamMode.Updates }", "new() { StreamMode = StreamMode.Updates, StreamResumable = true }")]
    [InlineData("new() { StreamResumable = false }", "new() { StreamResumable = true }")]
    public Task The_fix_has_the_events_kept(string options, string fixedOptions)
    {
        const string Use = """client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId, new() { From = {|TLG205:StreamCursor.Beginning|} });""";
        const string FixedUse = """client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId, new() { From = StreamCursor.Beginning });""";
        return AnalyzerTest.OfRule<RunOptionsRules>().WithFix<KeepEventsCodeFix>()
            .WithStatements($"var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", {options});\n{Use}")
            .ExpectFixedStatements($"var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", {fixedOptions});\n{FixedUse}")
            .ExpectAllFixedStatements($"var run = await client.Runs.CreateAsync<JokeState>(thread, \"agent\", {fixedOptions});\n{FixedUse}")
            .RunAsync();
    }

    private static AnalyzerTest Join(string start, string id, string options) =>
        Statements($"{start}\nvar joined = client.Runs.JoinStreamAsync<JokeState>(thread, {id}, {options});");

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.OfRule<RunOptionsRules>().WithFix<TurnOffCodeFix>().WithStatements(marked);
}
