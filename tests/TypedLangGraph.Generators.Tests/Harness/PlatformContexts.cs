using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedLangGraph.Generators.Tests.Harness;

/// <summary>What System.Text.Json's own generator emits for the consumer's <c>JsonSerializerContext</c>; the two generators do not see each other.</summary>
internal static class PlatformContexts
{
    private static readonly Lazy<ISourceGenerator> Generator = new(static () =>
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var path = Directory.EnumerateFiles(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"), "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Last();
        var type = Assembly.LoadFrom(path).GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!;
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    });

    public static CSharpCompilation AddTo(CSharpCompilation compilation)
    {
        if (!compilation.SyntaxTrees.Any(tree => tree.ToString().Contains("JsonSerializerContext", StringComparison.Ordinal)))
            return compilation;

        CSharpGeneratorDriver.Create([Generator.Value], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return (CSharpCompilation)output;
    }
}
