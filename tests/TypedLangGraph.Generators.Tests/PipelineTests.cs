using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Pipeline;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>What is emitted anew after an edit, and what one bad type does to the others.</summary>
public sealed class PipelineTests
{
    private const string One = "using TypedLangGraph; namespace Demo; [GraphState] public partial record One(string Topic, Item? Item = null, long? TheCount = null); public record Item(int A);";
    private const string Two = "using TypedLangGraph; namespace Demo; [GraphState] public partial record Two(string Topic);";

    [Theory]
    [InlineData("string Topic", "string Subject")]
    [InlineData("string Topic", "string? Topic")]
    [InlineData("string Topic", "int Topic")]
    [InlineData("string Topic", "string Topic, int More")]
    [InlineData("string Topic", "string Topic = \"x\"")]
    [InlineData("record Item(int A)", "record Item(int B)")]
    [InlineData("[GraphState]", "[GraphState(NamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)]")]
    public void An_edit_of_a_state_emits_that_state_only(string before, string after)
    {
        var (first, compilation) = Run(("One.cs", One), ("Two.cs", Two));
        var second = first.RunAgain(Edit(compilation, 0, source => source.Replace(before, after, StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], second.Reasons(TrackingNames.State));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], second.OutputReasons());
    }

    [Theory]
    [InlineData("namespace Demo;", "namespace Demo; internal static class Unrelated { }")]
    [InlineData("record One", "/* comment */ record   One")]
    [InlineData("string Topic", "string Topic /* the topic */")]
    [InlineData("record Item(int A);", "record Item(int A) { public int Twice() => A * 2; }")]
    [InlineData("[GraphState]", "[GraphState(\"agent\")]")]
    public void An_edit_that_changes_no_state_emits_nothing(string before, string after)
    {
        var (first, compilation) = Run(("One.cs", One), ("Two.cs", Two));
        var second = first.RunAgain(Edit(compilation, 0, source => source.Replace(before, after, StringComparison.Ordinal)));

        Assert.All(second.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_second_state_leaves_the_first_alone()
    {
        var (first, compilation) = Run(("One.cs", One));
        var second = first.RunAgain(compilation.AddSyntaxTrees(TestCompilation.Parse("Two.cs", Two, LanguageVersion.CSharp14)));

        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.Cached], second.OutputReasons().Order());
    }

    [Fact]
    public void A_removed_state_takes_its_file_along()
    {
        var (first, compilation) = Run(("One.cs", One), ("Two.cs", Two));
        var second = first.RunAgain(compilation.RemoveSyntaxTrees(compilation.SyntaxTrees[0]));

        Assert.StartsWith("Demo.Two.", Assert.Single(second.Sources).HintName, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_in_one_file_leaves_the_states_of_the_others_alone()
    {
        var (generation, compilation) = Run(("One.cs", One), ("Two.cs", Two));
        string[] steps =
        [
            "using TypedLangGraph; [", "using TypedLangGraph; [GraphState", "using TypedLangGraph; [GraphState]", "using TypedLangGraph; public partial class O { [",
            "using TypedLangGraph; public partial class O { [GraphState", "using TypedLangGraph; [GraphState] public", "// nothing", string.Empty, One,
        ];

        foreach (var text in steps)
        {
            generation = generation.RunAgain(Edit(compilation, 0, _ => text));
            Assert.True(generation.Sources.Any(source => source.HintName.StartsWith("Demo.Two.", StringComparison.Ordinal)), $"Two is gone after \"{text}\".");
        }
    }

    [Fact]
    public void A_changed_referenced_assembly_changes_the_states_that_use_it()
    {
        static MetadataReference Library(string member) => MetadataReference.CreateFromImage(Consumer.Emit(
            TestCompilation.Create("Library", LanguageVersion.CSharp14, [], ("L.cs", $"namespace Library; public record Item(int {member});"))));
        var compilation = TestCompilation.Create("Consumer", LanguageVersion.CSharp14, [Library("A")], ("S.cs", "using TypedLangGraph; [GraphState] public partial record S(Library.Item I);"));
        var first = Generation.Run(compilation);
        var second = first.RunAgain(compilation.ReplaceReference(compilation.References.Last(), Library("B")));

        Assert.Contains("\"a\"u8", first.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"b\"u8", second.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_files_and_declarations_changes_nothing()
    {
        (string Path, string Source)[] files =
        [
            ("A.cs", "using TypedLangGraph; namespace Demo; [GraphState] public partial record S { public int A1 { get; init; } public Other? A2 { get; init; } }"),
            ("B.cs", "namespace Demo; public partial record S { public int B1 { get; init; } }"),
            ("C.cs", "namespace Demo; public partial record Other { public int X { get; init; } } public enum E { P, Q }"),
            ("D.cs", "namespace Demo; public partial record Other { public E Y { get; init; } public int[] Z { get; init; } = []; }"),
        ];
        var (first, _) = Run(files);
        var (second, _) = Run([files[3], files[1], files[0], files[2]]);

        Assert.Equal(first.Sources.Single().SourceText.ToString(), second.Sources.Single().SourceText.ToString());
        Assert.Equal(first.Sources.Single().HintName, second.Sources.Single().HintName);
    }

    [Fact]
    public void Two_attributed_parts_emit_one_file_and_spare_the_others()
    {
        const string Part = "using TypedLangGraph; namespace Demo; [GraphState] public partial record One { public int A { get; init; } }";
        const string Other = "using TypedLangGraph; namespace Demo; [GraphState] public partial record One { public int B { get; init; } }";
        var (forwards, _) = Run(("A.cs", Part), ("B.cs", Other), ("Two.cs", Two));
        var (backwards, _) = Run(("B.cs", Other), ("Two.cs", Two), ("A.cs", Part));
        var (together, _) = Run(("A.cs", Part + "\n[GraphState] public partial record One;"));

        Assert.Equal(2, forwards.Sources.Length);
        Assert.Equal(
            forwards.Sources.Select(source => source.SourceText.ToString()).Order(StringComparer.Ordinal),
            backwards.Sources.Select(source => source.SourceText.ToString()).Order(StringComparer.Ordinal));
        Assert.Single(together.Sources);
    }

    [Fact]
    public void A_broken_type_beside_a_good_one()
    {
        var (generation, _) = Run(("One.cs", One), ("Bad.cs", "using TypedLangGraph; [GraphState] public partial record Bad(System.Action A);"));

        Assert.StartsWith("Demo.One.", Assert.Single(generation.Sources).HintName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_generator_in_one_type_is_told_and_spares_the_others()
    {
        var generator = new StateGenerator((type, compilation, cancellationToken) => type.Name == "One"
            ? throw new InvalidOperationException("Out of\nluck.")
            : StateParser.Parse(type, compilation, cancellationToken));
        var generation = Generation.Run(TestCompilation.Create(LanguageVersion.CSharp14, ("One.cs", One), ("Two.cs", Two)), generator);

        Assert.Equal(2, generation.Sources.Length);
        var error = Assert.Single(generation.Output.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS1029", error.Id);
        Assert.Contains("failed for One: InvalidOperationException: Out of luck.", error.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_is_no_fault()
    {
        var generator = new StateGenerator((_, _, _) => throw new OperationCanceledException());

        Assert.ThrowsAny<Exception>(() => Generation.Run(TestCompilation.Create(LanguageVersion.CSharp14, ("One.cs", One)), generator));
    }

    [Fact]
    public void Another_language_version_is_noticed()
    {
        var compilation = TestCompilation.Create(LanguageVersion.CSharp14, ("One.cs", One));
        var first = Generation.Run(compilation);
        var options = TestCompilation.ParseOptions(LanguageVersion.CSharp12);
        var second = first.Driver.WithUpdatedParseOptions(options)
            .RunGenerators(TestCompilation.Create(LanguageVersion.CSharp12, ("One.cs", One)), TestContext.Current.CancellationToken);

        Assert.Contains("extension(", first.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("extension(", second.GetRunResult().GeneratedTrees.Single().ToString(), StringComparison.Ordinal);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference First) RunTwice()
    {
        var (first, compilation) = Run(("One.cs", One), ("Two.cs", Two));
        var edited = Edit(Edit(compilation, 0, source => source + " "), 1, source => source + " ");
        return (first.RunAgain(edited).Driver, new WeakReference(compilation));
    }

    private static (Generation Generation, CSharpCompilation Compilation) Run(params (string Path, string Source)[] files)
    {
        var compilation = TestCompilation.Create(LanguageVersion.CSharp14, files);
        return (Generation.Run(compilation), compilation);
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, int file, Func<string, string> edit) =>
        CacheCheck.Replace(compilation, compilation.SyntaxTrees[file], edit);
}
