using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Robustness;

/// <summary>While code is being typed it rarely compiles. No rule and no fix may ever throw on it.</summary>
public sealed class HalfTypedCodeTests
{
    private static readonly Dictionary<string, string> s_parts = new()
    {
        ["modes and chunks"] = ConsumerMethod.Around("""
            const StreamMode Tokens = StreamMode.Messages | StreamMode.MessagesTuple;
            var options = new ThreadRunOptions<JokeState> { StreamMode = flag ? Tokens : StreamMode.Updates, StreamSubgraphs = false };
            options.StreamMode |= StreamMode.Tasks;
            await foreach (var chunk in client.Runs.StreamAsync(thread, "agent", options).WithCancellation(cancellationToken))
            {
                switch (chunk)
                {
                    case UpdatesChunk<JokeState> { Node: "write", Update: not null } update when flag:
                        break;
                    case ValuesChunk<JokeState> or (CustomChunk and not { EventId: null }):
                        continue;
                }
                if (chunk is not ValuesChunk<JokeState> values || !(chunk is CustomChunk))
                    return;
                var text = chunk switch { SubgraphValuesChunk => 1, ValuesChunk<SubjectState> { Values: var state } => 2, _ => 3 };
            }
            """),
        ["options and joined runs"] = ConsumerMethod.Around("""
            var first = from chunk in client.Runs.StreamAsync<JokeState>("agent", new() { StreamMode = StreamMode.Custom }) where chunk is CustomChunk select chunk;
            var all = first.OfType<UpdatesChunk<JokeState>>();
            var stateless = new StatelessRunOptions<JokeState> { StreamMode = StreamMode.Checkpoints | StreamMode.Events | StreamMode.MessagesTuple, StreamResumable = true, OnDisconnect = DisconnectMode.Cancel };
            stateless.Context = JsonPayload.Parse("{}");
            stateless.Config = new RunConfig { Configurable = new() { ["user"] = "ada" } };
            var run = await client.Runs.CreateAsync<JokeState>(thread, "agent", new() { Input = Resume.With(false) });
            await foreach (var update in client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId, new() { From = StreamCursor.Beginning, Modes = StreamMode.Values }).OfType<UpdatesChunk<JokeState>>())
                Console.WriteLine(update);
            """),
        ["clients and streams"] = ConsumerMethod.Around("""
            using var cloud = new LangGraphClient(new Uri("http://agents.example.com"), new() { ApiKey = "lsv2_pt_1" });
            var stream = cloud.Runs.StreamAsync(thread, "agent", new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Updates | StreamMode.Debug, StreamSubgraphs = true });
            await foreach (var chunk in stream)
            {
                if (chunk is UpdatesChunk<JokeState> { Node: "write" })
                    Console.WriteLine();
            }
            await foreach (var chunk in stream) { }
            async Task GetAsync(CancellationToken stop) => await client.Threads.GetAsync(thread);
            """),
        ["nodes and graphs"] = ConsumerMethod.Around("""
            const string Write = "writ_joke";
            var options = new ThreadRunOptions<WriterState> { InterruptBefore = ["revie", Write], SubgraphStates = new SubgraphStates().Map<JokeState>("revie") };
            await foreach (var chunk in client.Runs.StreamAsync(thread, "jok", options))
            {
                if (chunk is UpdatesChunk<WriterState> { Node: "a" or Write } update && update.Node != "b" && !update.Node.Equals("c"))
                    Console.WriteLine(update.Node switch { "d" => 1, _ => 2 });
            }
            var command = new GraphCommand<WriterState> { Goto = new GotoTarget[] { "e", new Send { Node = "f", Input = default } } };
            await client.Threads.UpdateStateAsync(thread, WriterState.CreateUpdate(), new() { AsNode = "g" });
            """),
        ["states of graphs"] = """
            using System.Collections.Generic;
            using System.Text.Json.Serialization;
            using TypedLangGraph;

            [GraphState("joke")]
            public partial record First(string? Punchlin, List<long>? Rating) { public int Other { get; init; } }

            [GraphState("joke")]
            public partial class Second
            {
                [JsonPropertyName("joke")] public string? Text { get; set; }
            }
            """,
        ["states"] = """
            using System.Collections.Generic;
            using TypedLangGraph;

            public class Outer
            {
                [GraphState("agent")]
                public sealed record Inner(string Topic);

                [GraphState]
                public partial record Other
                {
                    public object? Anything { get; init; }
                    public string Topic { get; init; }
                    public List<int>? Counts { get; init; }
                }
            }
            """,
    };

    // Each part is short: what is in front of the end is analyzed again for every prefix.
    public static TheoryData<string> Parts => [.. s_parts.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task No_rule_and_no_fix_throws_on_any_prefix_of_a_file(string part)
    {
        var sample = s_parts[part];
        var options = new TestProjectOptions { Contracts = [TestContract.Joke] };
        var complete = TestProject.Create([(SharedStates.FileName, SharedStates.Text)], options);
        var tokens = CSharpSyntaxTree.ParseText(sample, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens();
        var reported = new Dictionary<(string, TextSpan), int>();
        foreach (var end in tokens.Select(token => token.Span.End).Distinct())
        {
            var project = complete.AddDocument("Test.cs", sample[..end], filePath: "Test.cs").Project;
            await AnalyzeAndFixAsync(project, reported);
        }

        Assert.NotEmpty(reported);
    }

    /// <summary>What is reported again and again while more is typed is fixed the first times: what stands behind it then changes little.</summary>
    private static async Task AnalyzeAndFixAsync(Project project, Dictionary<(string Id, TextSpan Place), int> reported)
    {
        var analyzers = AllRules.CreateAnalyzers();
        var diagnostics = await TestProject.AnalyzeAsync(project, analyzers);
        foreach (var diagnostic in diagnostics)
        {
            var place = (diagnostic.Id, diagnostic.Location.SourceSpan);
            reported[place] = reported.GetValueOrDefault(place) + 1;
            if (reported[place] > 4)
                continue;
            foreach (var fix in AllFixes.CreateFor(diagnostic.Id))
                await new FixRun(project, [diagnostic], analyzers, fix, mustCompile: false).AllResultsAsync("Test.cs");
        }
    }
}
