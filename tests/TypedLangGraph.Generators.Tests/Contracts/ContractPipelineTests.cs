using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Pipeline;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>What is read, parsed and emitted anew after an edit of a contract, or of code beside one.</summary>
public sealed class ContractPipelineTests
{
    private const string Agent = "using TypedLangGraph; namespace Demo; [GraphState(\"agent\")] public partial record AgentState;";
    private const string Other = "using TypedLangGraph; namespace Demo; [GraphState(\"other\")] public partial record OtherState;";
    private const string Declared = "using TypedLangGraph; namespace Demo; [GraphState(\"agent\")] public partial record DeclaredState(string Topic);";

    [Fact]
    public void An_edit_of_code_does_not_read_a_contract_again()
    {
        var project = new Project();
        var second = project.First.RunAgain(project.Edit(0, source => source + "\npublic sealed class More;"));

        Assert.Equal([1, 1], project.Contracts.Select(contract => contract.Reads));
        AssertAll(IncrementalStepRunReason.Cached, second.Reasons(TrackingNames.Contract));
        AssertAll(IncrementalStepRunReason.Cached, second.Reasons(TrackingNames.Contracts));
        AssertAll(IncrementalStepRunReason.Cached, second.Reasons(TrackingNames.Extended));
        AssertAll(IncrementalStepRunReason.Unchanged, second.Reasons(TrackingNames.Parsed));
        AssertAll(IncrementalStepRunReason.Cached, second.Reasons(TrackingNames.Nodes));
        AssertAll(IncrementalStepRunReason.Cached, second.OutputReasons());
    }

    [Fact]
    public void An_edit_of_a_contract_emits_its_own_states_and_constants_only()
    {
        var project = new Project();
        var second = project.Replace(0, Schema("agent", "subject", "b"));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], second.Reasons(TrackingNames.Contract));
        AssertAll(IncrementalStepRunReason.Cached, second.Reasons(TrackingNames.State));
        Assert.Equal(["Demo.AgentState.g.cs", "Demo.AgentState.members.g.cs", "Graph.agent.g.cs"], Changed(project.First, second));
        // As they are declared, all three; the filled ones, both; the constants of both graphs.
        Assert.Equal(
            [
                IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached,
                IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached,
                IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached,
            ],
            second.OutputReasons());
    }

    [Fact]
    public void Another_node_changes_the_constants_and_no_state()
    {
        var project = new Project();

        Assert.Equal(["Graph.agent.g.cs"], Changed(project.First, project.Replace(0, Schema("agent", "topic", "b"))));
    }

    [Fact]
    public void Another_spelling_of_the_same_contract_changes_nothing()
    {
        var project = new Project();
        var text = project.Contracts[0].GetText(TestContext.Current.CancellationToken).ToString().Replace(",", ",\n\n  ", StringComparison.Ordinal);
        var second = project.Replace(0, new(project.Contracts[0].Path, text));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached], second.Reasons(TrackingNames.Contract));
        AssertAll(IncrementalStepRunReason.Cached, second.OutputReasons());
    }

    [Fact]
    public void A_contract_that_comes_fills_its_states_and_leaves_the_others_alone()
    {
        var compilation = Project.Compile();
        var first = Generation.Run(compilation, texts: [Schema("agent", "topic", "a")]);
        var second = first.RunAgain(compilation, driver => driver.AddAdditionalTexts([Schema("other", "topic", "a")]));

        Assert.Equal(["Demo.OtherState.g.cs", "Demo.OtherState.members.g.cs", "Graph.other.g.cs"], Changed(first, second));
    }

    [Fact]
    public void A_contract_that_goes_takes_its_members_along()
    {
        var project = new Project();
        var second = project.First.RunAgain(project.Compilation, driver => driver.RemoveAdditionalTexts([project.Contracts[1]]));

        Assert.Equal(["Demo.OtherState.g.cs", "Demo.OtherState.members.g.cs", "Graph.other.g.cs"], Changed(second, project.First));
    }

    [Theory]
    [InlineData(0, "other")]
    [InlineData(1, "agent")]
    public void A_contract_that_goes_or_breaks_leaves_the_others_alone(int contract, string other)
    {
        var project = new Project();
        var gone = project.First.RunAgain(project.Compilation, driver => driver.RemoveAdditionalTexts([project.Contracts[contract]]));
        var broken = project.Replace(contract, new(project.Contracts[contract].Path, "{"));
        var back = broken.RunAgain(project.Compilation, driver => driver.ReplaceAdditionalTexts([.. project.Contracts.Cast<AdditionalText>()]));

        foreach (var run in (Generation[])[gone, broken])
            Assert.Equal([$"Graph.{other}."], run.Sources.Where(source => source.HintName.StartsWith("Graph.", StringComparison.Ordinal)).Select(source => source.HintName[..12]));
        Assert.Empty(Changed(project.First, back));
    }

    [Fact]
    public void Other_additional_files_are_not_read()
    {
        var other = new TextFile("/project/appsettings.json", "{}");
        Generation.Run(Project.Compile(), texts: [other]);

        Assert.Equal(0, other.Reads);
    }

    [Fact]
    public void Without_contracts_nothing_is_parsed_twice()
    {
        var parsed = 0;
        var generator = new StateGenerator((type, compilation, cancellationToken) =>
        {
            parsed++;
            return Parsing.StateParser.Parse(type, compilation, cancellationToken);
        });
        Generation.Run(Project.Compile(), generator);

        Assert.Equal(3, parsed);
    }

    [Fact]
    public void The_order_of_contracts_and_files_changes_nothing()
    {
        var forwards = new Project().First;
        var backwards = Generation.Run(
            TestCompilation.Create(LanguageVersion.CSharp14, ("C.cs", Declared), ("B.cs", Other), ("A.cs", Agent)), texts: [Schema("other", "topic", "a"), Schema("agent", "topic", "a")]);

        Assert.Empty(Changed(forwards, backwards));
    }

    [Fact]
    public void Of_two_contracts_for_one_graph_the_first_by_path_counts()
    {
        var first = new TextFile("/project/a/agent.graph.json", Schema("agent", "first", "a").GetText(default).ToString());
        var second = new TextFile("/project/b/agent.graph.json", Schema("agent", "second", "a").GetText(default).ToString());

        foreach (var texts in (TextFile[][])[[first, second], [second, first]])
        {
            var generation = Generation.Run(Project.Compile(), texts: texts);
            Consumer.Emit(generation.Output);
            Assert.Contains("First { get; init; }", generation.Sources.Single(source => source.HintName.EndsWith(".members.g.cs", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_typed_in_one_file_leaves_the_filled_states_of_the_others_alone()
    {
        var project = new Project();
        var generation = project.First;
        string[] steps =
        [
            "using TypedLangGraph; [", "using TypedLangGraph; [GraphState(\"agent", "using TypedLangGraph; [GraphState(\"agent\")]", "using TypedLangGraph; [GraphState(\"agent\")] public",
            "using TypedLangGraph; [GraphState(\"agent\")] public partial record", "// nothing", string.Empty, Agent,
        ];

        foreach (var text in steps)
        {
            generation = generation.RunAgain(project.Edit(0, _ => text));
            Assert.Equal(2, generation.Sources.Count(source => source.HintName.StartsWith("Demo.OtherState.", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_first_compilation_can_be_collected_after_the_second_run()
    {
        var (driver, first) = RunTwice();
        for (var i = 0; i < 10 && first.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(first.IsAlive, "The driver keeps the first compilation.");
        GC.KeepAlive(driver);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference First) RunTwice()
    {
        var project = new Project();
        return (project.First.RunAgain(project.Edit(0, source => source + " ")).Driver, new WeakReference(project.Compilation));
    }

    private static TextFile Schema(string graph, string key, string node) => Contract.Of(
        Contract.Properties($$""" "{{key}}": {"type": "string"} """), graph, $$""","nodes":[{"id":"{{node}}"}],"edges":[]""");

    /// <summary>The files that only one run has, or whose text differs; without their hashes.</summary>
    private static IEnumerable<string> Changed(Generation first, Generation second)
    {
        var before = first.Sources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        return second.Sources.Where(source => before.GetValueOrDefault(source.HintName) != source.SourceText.ToString())
            .Select(source => System.Text.RegularExpressions.Regex.Replace(source.HintName, @"\.[0-9a-f]{8}\.", ".")).Order(StringComparer.Ordinal);
    }

    private static void AssertAll(IncrementalStepRunReason expected, IEnumerable<IncrementalStepRunReason> reasons)
    {
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(expected, reason));
    }

    private sealed class Project
    {
        public Project()
        {
            Compilation = Compile();
            First = Generation.Run(Compilation, texts: Contracts);
        }

        public TextFile[] Contracts { get; } = [Schema("agent", "topic", "a"), Schema("other", "topic", "a")];

        public CSharpCompilation Compilation { get; }

        public Generation First { get; }

        public static CSharpCompilation Compile() => TestCompilation.Create(LanguageVersion.CSharp14, ("A.cs", Agent), ("B.cs", Other), ("C.cs", Declared));

        public CSharpCompilation Edit(int file, Func<string, string> edit) => CacheCheck.Replace(Compilation, Compilation.SyntaxTrees[file], edit);

        public Generation Replace(int contract, TextFile with) => First.RunAgain(Compilation, driver => driver.ReplaceAdditionalText(Contracts[contract], with));
    }
}
