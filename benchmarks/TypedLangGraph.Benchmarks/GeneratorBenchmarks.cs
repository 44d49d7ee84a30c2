using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Pipeline;

namespace TypedLangGraph.Benchmarks;

/// <summary>What the generator costs a compiler: from nothing, after an edit in another file, after an edit in a state.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _unrelatedEdit = null!;
    private CSharpCompilation _relatedEdit = null!;
    private GeneratorDriver _warm = null!;

    [Params(100)]
    public int States { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var trees = Enumerable.Range(0, States).Select(index => Parse(State(index, members: 10))).Append(Parse("class Other;")).ToArray();
        _compilation = CSharpCompilation.Create("Consumer", trees, framework.Select(path => MetadataReference.CreateFromFile(path)), new(OutputKind.DynamicallyLinkedLibrary));
        _unrelatedEdit = _compilation.ReplaceSyntaxTree(trees[^1], Parse("class Other { int _field; }"));
        _relatedEdit = _compilation.ReplaceSyntaxTree(trees[0], Parse(State(0, members: 11)));
        _warm = Driver().RunGenerators(_compilation);
    }

    [Benchmark]
    public GeneratorDriver Full() => Driver().RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_unrelatedEdit);

    [Benchmark]
    public GeneratorDriver RelatedEdit() => _warm.RunGenerators(_relatedEdit);

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new StateGenerator().AsSourceGenerator()], parseOptions: CSharpParseOptions.Default);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source);

    private static string State(int index, int members)
    {
        var source = new StringBuilder($"[TypedLangGraph.GraphState] public partial record State{index} {{");
        for (var member = 0; member < members; member++)
            source.Append($" public string? Member{member} {{ get; init; }}");
        return source.Append(" }").ToString();
    }
}
