using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG404</summary>
public sealed class NodeNameTests
{
    private const string Loop = "await foreach (var chunk in client.Runs.StreamAsync<WriterState>(thread, \"joke\", new() { StreamMode = StreamMode.Updates }))\n";

    [Theory]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> { Node: {|TLG404:\"a\"|} }) return; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> { Node: {|TLG404:\"a\"|} or \"review\" or {|TLG404:\"b\"|} }) return; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> { Node: not ({|TLG404:\"a\"|} or null) }) return; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> { Node.Length: 1, Node: {|TLG404:\"a\"|} }) return; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> update && (update.Node == {|TLG404:\"a\"|} || {|TLG404:\"b\"|} != update.Node)) return; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> update && update.Node.Equals({|TLG404:\"a\"|}, StringComparison.Ordinal)) return; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> update && string.Equals(update.Node, {|TLG404:\"a\"|})) return; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> update && update.Node is {|TLG404:\"a\"|}) return; }")]
    [InlineData("{ if ((chunk as UpdatesChunk<WriterState>)?.Node == {|TLG404:\"a\"|}) return; }")]
    [InlineData("{ switch (chunk) { case UpdatesChunk<WriterState> { Node: {|TLG404:\"a\"|} }: return; } }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> update) switch (update.Node) { case {|TLG404:\"a\"|}: case \"review\": return; case {|TLG404:\"b\"|} when flag: return; } }")]
    [InlineData("{ var n = chunk switch { UpdatesChunk<WriterState> { Node: {|TLG404:\"a\"|} } => 1, UpdatesChunk<WriterState> update => update.Node switch { {|TLG404:\"b\"|} => 2, _ => 3 }, _ => 4 }; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> update) { var node = update.Node; if (node == {|TLG404:\"a\"|} || node is {|TLG404:\"b\"|}) return; } }")]
    [InlineData("{ const string Name = \"a\"; if (chunk is UpdatesChunk<WriterState> { Node: {|TLG404:Name|} }) return; }")]
    [InlineData("{ if (chunk is UpdatesChunk<WriterState> update && update.Node == {|TLG404:\"a\" + \"b\"|}) return; }")]
    public Task A_node_that_no_update_comes_from(string body) => Statements(Loop + body).RunAsync();

    [Theory]
    [InlineData("var options = new ThreadRunOptions<WriterState> { InterruptBefore = [{|TLG404:\"a\"|}, \"review\"], InterruptAfter = new[] { {|TLG404:\"b\"|} } };")]
    [InlineData("var options = new ThreadRunOptions<WriterState>(); options.InterruptBefore = new List<string> { {|TLG404:\"a\"|} };")]
    [InlineData("var options = new CronCreateOptions<WriterState> { InterruptAfter = flag ? [{|TLG404:\"a\"|}] : new string[] { \"*\" } };")]
    [InlineData("var command = new GraphCommand<WriterState> { Goto = {|TLG404:\"a\"|} };")]
    [InlineData("var command = new GraphCommand<WriterState> { Goto = CommandGoto.FromNode({|TLG404:\"a\"|}) };")]
    [InlineData("var command = new GraphCommand<WriterState>(); command.Goto = new Send { Node = {|TLG404:\"a\"|}, Input = default };")]
    [InlineData("var command = new GraphCommand<WriterState> { Goto = new GotoTarget[] { {|TLG404:\"a\"|}, \"review\", new Send { Node = {|TLG404:\"b\"|}, Input = default } } };")]
    [InlineData("var update = SuperstepUpdate.Of<WriterState>({|TLG404:\"a\"|}, WriterState.CreateUpdate());")]
    [InlineData("await client.Threads.UpdateStateAsync(thread, WriterState.CreateUpdate(), new() { AsNode = {|TLG404:\"a\"|} });")]
    [InlineData("var options = new ThreadStateUpdateOptions { AsNode = {|TLG404:\"a\"|} }; await client.Threads.UpdateStateAsync<WriterState>(thread, WriterState.CreateUpdate(), options);")]
    [InlineData("var options = new ThreadRunOptions<WriterState> { SubgraphStates = new SubgraphStates().Map<JokeState>({|TLG404:\"reviews\"|}).Map<SubjectState>(\"review\") };")]
    public Task A_node_that_a_graph_is_sent_to(string statements) => Statements(statements).RunAsync();

    [Theory]
    [InlineData(Loop + "{ if (chunk is UpdatesChunk<WriterState> update) { var node = update.Node; node = Environment.MachineName; if (node == \"a\") return; } }")]
    [InlineData(Loop + "{ if (chunk is MessageTokenChunk { Metadata.Node: \"a\" } or TaskChunk { Task: TaskStart { Name: \"a\" } }) return; }")]
    [InlineData(Loop + "{ if (chunk is UpdatesChunk<WriterState> { Node: \"__interrupt__\" or \"\" }) return; }")]
    [InlineData(Loop + "{ if (chunk is UpdatesChunk<WriterState> update && update.Node == Environment.MachineName) return; }")]
    [InlineData("await foreach (var chunk in client.Runs.StreamAsync<WriterState>(thread, flag ? \"other\" : \"joke\", new())) { if (chunk is UpdatesChunk<WriterState> { Node: \"review\" }) return; }")]
    [InlineData("await foreach (var chunk in client.Runs.StreamAsync<WriterState>(thread, \"other\", new() { InterruptBefore = [\"a\"] })) { }")]
    [InlineData("await client.Threads.UpdateStateAsync(thread, JsonPayload.Parse(\"{}\"), new() { AsNode = \"a\" });")]
    [InlineData("var options = new ThreadRunOptions<JokeState> { InterruptBefore = [\"a\"] };")]
    public Task A_node_that_may_be_there(string statements) => Statements(statements).RunAsync();

    [Fact]
    public Task A_graph_with_subgraphs_may_be_stopped_inside_of_them_and_its_updates_are_its_own() =>
        AnalyzerTest.Of<NodeNameAnalyzer>()
            .WithStatements(Loop + "{ if (chunk is UpdatesChunk<WriterState> { Node: {|TLG404:\"l3\"|} }) return; }\nvar options = new ThreadRunOptions<WriterState> { InterruptBefore = [\"l3\"], SubgraphStates = new SubgraphStates().Map<JokeState>(\"l3\") };")
            .WithContract(TestContract.With("{}", """{ "review": {}, "review|l3": {} }""").Content)
            .RunAsync();

    [Theory]
    [InlineData("{ \"format\": 1, \"graph\": \"joke\" }")]
    [InlineData("{ \"format\": 1, \"graph\": \"joke\", \"nodes\": [{ \"id\": \"0\" }, { \"id\": \"1\", \"title\": \"joke\" }] }")]
    [InlineData("{ \"format\": 1, \"graph\": \"other\", \"nodes\": [{ \"id\": \"__start__\" }] }")]
    public Task A_contract_that_does_not_tell_the_nodes(string contract) =>
        AnalyzerTest.Of<NodeNameAnalyzer>().WithStatements(Loop + "{ if (chunk is UpdatesChunk<WriterState> { Node: \"a\" }) return; }").WithContract(contract).RunAsync();

    [Fact]
    public Task A_member_that_runs_two_graphs_with_one_state_may_name_the_nodes_of_both() =>
        Statements("var other = client.Runs.StreamAsync<WriterState>(thread, \"other\", new());\n" + Loop + "{ if (chunk is UpdatesChunk<WriterState> { Node: \"elsewhere\" or {|TLG404:\"a\"|} }) return; }")
            .WithContract("{ \"format\": 1, \"graph\": \"other\", \"nodes\": [{ \"id\": \"__start__\" }, { \"id\": \"elsewhere\" }] }", "other.graph.json")
            .RunAsync();

    [Fact]
    public Task The_nearest_name_is_asked_for_and_put_in() =>
        Statements("var command = new GraphCommand<WriterState> { Goto = {|TLG404:\"generate_joke\"|} };")
            .ExpectMessage("The graph 'joke' has no node 'generate_joke' (did you mean 'write_joke'?)")
            .ExpectFixedStatements("var command = new GraphCommand<WriterState> { Goto = \"write_joke\" };", "Use 'write_joke'")
            .RunAsync();

    [Fact]
    public Task A_name_that_is_like_no_other_gets_no_fix() =>
        Statements("var command = new GraphCommand<WriterState> { Goto = {|TLG404:\"zzz\"|} };").ExpectMessage("The graph 'joke' has no node 'zzz'").ExpectNoFix().RunAsync();

    [Fact]
    public Task A_constant_is_repaired_where_it_is_declared() =>
        AnalyzerTest.Of<NodeNameAnalyzer>().WithFix<UseNearestNameCodeFix>().WithContract()
            .WithStatements("var first = new GraphCommand<WriterState> { Goto = {|TLG404:Nodes.Write|} };\nvar second = new GraphCommand<WriterState> { Goto = {|TLG404:Nodes.Write|} };")
            .WithSource("Nodes.cs", "public static class Nodes { public const string Write = \"writ_joke\"; }")
            .ExpectFixedFile("Nodes.cs", "public static class Nodes { public const string Write = \"write_joke\"; }")
            .RunAsync();

    [Fact]
    public Task A_class_with_the_graphs_nodes_is_used() =>
        AnalyzerTest.Of<NodeNameAnalyzer>().WithFix<UseNearestNameCodeFix>().WithContract()
            .WithStatements("var command = new GraphCommand<WriterState> { Goto = {|TLG404:\"writ_joke\"|} };")
            .WithSource("Nodes.cs", "public static class JokeNodes { public const string WriteJoke = \"write_joke\"; }")
            .ExpectFixedStatements("var command = new GraphCommand<WriterState> { Goto = JokeNodes.WriteJoke };")
            .RunAsync();

    [Fact]
    public Task Fix_all_repairs_every_name() =>
        Statements("var first = new GraphCommand<WriterState> { Goto = {|TLG404:\"revieww\"|} };\nvar second = new ThreadRunOptions<WriterState> { InterruptBefore = [{|TLG404:\"writ_joke\"|}, {|TLG404:\"refine_topi\"|}] };")
            .ExpectAllFixedStatements("var first = new GraphCommand<WriterState> { Goto = \"review\" };\nvar second = new ThreadRunOptions<WriterState> { InterruptBefore = [\"write_joke\", \"refine_topic\"] };")
            .RunAsync();

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.Of<NodeNameAnalyzer>().WithFix<UseNearestNameCodeFix>().WithStatements(marked).WithContract();
}
