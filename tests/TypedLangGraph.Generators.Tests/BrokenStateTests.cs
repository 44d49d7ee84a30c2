using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>States that are made of a state for which nothing can be emitted.</summary>
public sealed class BrokenStateTests
{
    private const string Usings = "using TypedLangGraph; using System.Collections.Generic;\n";
    private const string Inner = "[GraphState] public partial record Inner(System.Action A);\n";

    [Theory]
    [InlineData("[GraphState] public partial record S(Inner A);" + Inner, "A", "Inner")]
    [InlineData("[GraphState] public partial record S(List<Inner?> A);" + Inner, "A", "Inner")]
    [InlineData("[GraphState] public partial record S(N A); public record N(Inner? B);" + Inner, "A.B", "Inner")]
    [InlineData("[GraphState] public partial record S(Middle A); [GraphState] public partial record Middle(Inner B);" + Inner, "A", "Middle")]
    [InlineData("[GraphState] public partial record S(Middle A); [GraphState] public partial record Middle(S? B, Inner C);" + Inner, "A", "Middle")]
    [InlineData("[GraphState] public partial record S(Inner A); [GraphState] public record Inner(string A);", "A", "Inner")]
    [InlineData("[GraphState] public partial record S(Page<Inner> A); public record Page<T>(int B) where T : Inner;" + Inner, "A", "Inner")]
    public void Are_not_emitted_either(string declarations, string path, string broken)
    {
        var compilation = TestCompilation.Create(LanguageVersion.CSharp14, ("S.cs", Usings + declarations));
        var result = StateParser.Parse(compilation.GetTypeByMetadataName("S")!, compilation, TestContext.Current.CancellationToken);

        Assert.Null(result.Spec);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((StateProblemKind.BrokenState, path, broken + ": it is a state with problems of its own"), (problem.Kind, problem.Path, problem.Detail));
        var generation = Generation.Run(compilation);
        Assert.Empty(generation.Sources);
        Assert.Empty(Errors(generation.Output));
    }

    [Fact]
    public void Are_emitted_when_the_problem_is_gone_and_no_longer_when_it_is_back()
    {
        var good = Usings + "[GraphState] public partial record Inner(string A);";
        var compilation = TestCompilation.Create(LanguageVersion.CSharp14, ("A.cs", Usings + "[GraphState] public partial record S(Inner A);"), ("B.cs", Usings + Inner));
        var first = Generation.Run(compilation);
        var second = first.RunAgain(CacheCheck.Replace(compilation, compilation.SyntaxTrees[1], _ => good));
        var third = second.RunAgain(compilation);

        Assert.Equal([0, 2, 0], [first.Sources.Length, second.Sources.Length, third.Sources.Length]);
        Assert.Empty(Errors(second.Output));
    }

    [Fact]
    public void A_circle_of_sound_states_is_sound() =>
        Assert.Equal(3, Consumer.Of(Usings + """
            [GraphState] public partial record A(B? B);
            [GraphState] public partial record B(C? C);
            [GraphState] public partial record C(A? A, List<B> All);
            """).Generation.Sources.Length);

    [Fact]
    public void A_state_that_derives_from_one_is_emitted_when_its_members_allow_it()
    {
        var generation = Generation.Run(TestCompilation.Create(LanguageVersion.CSharp14, ("S.cs", Usings + "[GraphState] public record Base { public long A { get; init; } } [GraphState] public partial record S : Base;")));

        Assert.Single(generation.Sources);
        Assert.Empty(Errors(generation.Output));
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
