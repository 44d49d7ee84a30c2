using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>The constants for the nodes of a graph.</summary>
public sealed class NodesTests
{
    private const string State = "using TypedLangGraph; namespace Demo; [GraphState(\"agent\")] public partial record AgentState;";

    [Theory]
    [InlineData("edge", "BDotted=b.dotted NodeWithSpace=node with space Router=router W=w")]
    [InlineData("joke", "GenerateJoke=generate_joke RefineTopic=refine_topic")]
    [InlineData("hitl", "Ask1=ask1 Ask2=ask2 End=end Start=start Sub=sub Twice=twice")]
    [InlineData("func", "Func=func")]
    public void Of_the_graphs_of_the_server(string graph, string constants) =>
        Assert.Equal(constants, Constants(Contract.Pulled(graph), $"using TypedLangGraph; [GraphState(\"{graph}\")] public partial record State;", char.ToUpperInvariant(graph[0]) + graph[1..] + "Nodes"));

    [Theory]
    [InlineData("\"a-b\", \"a_b\", \"aB\"", "AB=a-b AB2=aB AB3=a_b")]
    [InlineData("\"GraphId\", \"graph_id\"", "GraphId2=GraphId GraphId3=graph_id")]
    [InlineData("\"1\", \"!\", \"\", \"??\"", "Value= Value2=! _1=1 Value3=??")]
    [InlineData("\"agent_nodes\", \"equals\", \"to_string\"", "AgentNodes2=agent_nodes Equals2=equals ToString2=to_string")]
    [InlineData("\"名前\", \"\\ud83e\\udd9c\", \"a\\n\\\"b\\\\\"", "AB=a\n\"b\\ 名前=名前 Value=🦜")]
    [InlineData("\"__start__\", \"__end__\", \"class\"", "Class=class")]
    public void Names_that_are_no_identifiers_or_equal_others(string ids, string constants) =>
        Assert.Equal(constants, Constants(WithNodes(ids), State, "Demo.AgentNodes"));

    [Fact]
    public void The_comment_tells_where_a_node_stands()
    {
        var text = Text(Generate([Contract.Pulled("edge")], "// nothing", "Demo"));

        Assert.Contains("/// <summary>The node <c>router</c>: runs after the start; decides between the end, <c>b.dotted</c>, <c>node with space</c> and <c>w</c>.</summary>\n", text, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The node <c>w</c>: runs after <c>router</c>; leads to the end.</summary>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_contract_stays_inside_of_comments_and_literals()
    {
        var contract = WithNodes("\"</summary>\\n*/ } <evil attr='\\u2028'\"", ",\"edges\":[{\"source\":\"__start__\",\"target\":\"</summary>\\n*/ } <evil attr='\\u2028'\"}]");

        Assert.Equal("SummaryEvilAttr=</summary>\n*/ } <evil attr='\u2028'", Constants(contract, State, "Demo.AgentNodes"));
    }

    [Fact]
    public void A_graph_whose_nodes_are_not_known_has_its_id()
    {
        var generation = Generate([Contract.Of(null)], State, "Demo");

        Assert.Contains("public const string GraphId = \"agent\";", Text(generation), StringComparison.Ordinal);
        Assert.Contains("does not tell its nodes", Text(generation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace A { [TypedLangGraph.GraphState(\"agent\")] public partial record S; }", "Root", "namespace A;", "public static")]
    [InlineData("namespace A { [TypedLangGraph.GraphState(\"agent\")] internal partial record S; }", "Root", "namespace A;", "internal static")]
    [InlineData("namespace A { internal partial class O { [TypedLangGraph.GraphState(\"agent\")] public partial record S; } }", "Root", "namespace A;", "internal static")]
    [InlineData("namespace B { [TypedLangGraph.GraphState(\"agent\")] public partial record S; } namespace A { [TypedLangGraph.GraphState(\"agent\")] public partial record S; }", "Root", "namespace A;", "public static")]
    [InlineData("[TypedLangGraph.GraphState(\"agent\")] public partial record S;", "Root", null, "public static")]
    [InlineData("namespace A { [TypedLangGraph.GraphState] public partial record S; }", "Root.event", "namespace Root.@event;", "internal static")]
    [InlineData("", "not-a-name", null, "internal static")]
    [InlineData("", null, null, "internal static")]
    public void They_stand_beside_the_state_or_in_the_projects_namespace(string source, string? rootNamespace, string? expected, string modifiers)
    {
        var text = Text(Generate([Contract.Of(null)], source, rootNamespace));

        Assert.Equal(expected, text.Split('\n').SingleOrDefault(line => line.StartsWith("namespace", StringComparison.Ordinal)));
        Assert.Contains(modifiers + " partial class AgentNodes\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_give_one_name_are_numbered()
    {
        var generation = Generate([Contract.Of(null, "my-agent"), Contract.Of(null, "my_agent"), Contract.Of(null, "MyAgent")], "// nothing", "Demo");

        Assert.Equal(
            ["MyAgentNodes MyAgent", "MyAgentNodes2 my-agent", "MyAgentNodes3 my_agent"],
            generation.Output.GetSymbolsWithName(name => name.StartsWith("MyAgent", StringComparison.Ordinal), SymbolFilter.Type).OfType<INamedTypeSymbol>()
                .Select(type => type.Name.Replace("2Nodes", "Nodes2", StringComparison.Ordinal).Replace("3Nodes", "Nodes3", StringComparison.Ordinal) + " " + ((IFieldSymbol)type.GetMembers("GraphId").Single()).ConstantValue)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_part_of_the_users_own_is_added_to() =>
        Assert.Equal("a", Contract.Consumer(WithNodes("\"a\""), State + "public static partial class AgentNodes { public static string First => A; }").Type("Demo.AgentNodes").GetProperty("First")!.GetValue(null));

    private static TextFile WithNodes(string ids, string edges = ",\"edges\":[]") =>
        Contract.Of(null, more: $$""","nodes":[{{string.Join(',', ids.Split(", ").Select(id => $$"""{"id":{{id}}}"""))}}]{{edges}}""");

    private static string Constants(TextFile contract, string source, string className) =>
        string.Join(' ', Contract.Consumer(contract, source).Type(className).GetFields().Where(field => field.Name != "GraphId").Select(field => $"{field.Name}={field.GetRawConstantValue()}"));

    private static Generation Generate(IEnumerable<TextFile> contracts, string source, string? rootNamespace)
    {
        var generation = Generation.Run(TestCompilation.Create(LanguageVersion.CSharp12, ("S.cs", source)), texts: contracts, rootNamespace: rootNamespace);
        Consumer.Emit(generation.Output);
        return generation;
    }

    private static string Text(Generation generation) =>
        generation.Sources.Single(source => source.HintName.StartsWith("Graph.", StringComparison.Ordinal)).SourceText.ToString();
}
