using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Regeneration;

/// <summary>The library, compiled in memory with another generated REST layer, and code that uses it.</summary>
internal static class RegeneratedLibrary
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithPreprocessorSymbols("NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER");

    private static readonly string Source = Path.GetFullPath(Path.Combine(SpecFolder.Path, "..", "src", "TypedLangGraph"));

    /// <summary>Compiles the hand-written code of the library together with the generated files of a folder.</summary>
    /// <returns>The library's image.</returns>
    public static byte[] Compile(string generated)
    {
        var written = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj" or "Generated"));
        var files = written.Concat(Directory.EnumerateFiles(generated, "*.cs")).Select(file => Parse(File.ReadAllText(file), file));
        var compilation = Compilation("TypedLangGraph", files, []);
        CSharpGeneratorDriver.Create(PlatformGenerators(), parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return Emit(output);
    }

    /// <summary>Compiles code that uses the library.</summary>
    public static byte[] CompileConsumer(string code, byte[] library) =>
        Emit(Compilation("Consumer", [Parse(code, "Consumer.cs")], [MetadataReference.CreateFromImage(library)]));

    private static CSharpCompilation Compilation(string name, IEnumerable<SyntaxTree> files, IEnumerable<MetadataReference> more)
    {
        var own = Assembly.GetExecutingAssembly().GetReferencedAssemblies().Concat(typeof(LangGraphClient).Assembly.GetReferencedAssemblies())
            .Where(assembly => assembly.Name is not "TypedLangGraph").Select(assembly => Assembly.Load(assembly).Location);
        var framework = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged);
        var references = framework.Concat(own).DistinctBy(Path.GetFileName).Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            name,
            [.. files, Parse(ImplicitUsings, "Usings.cs")],
            [.. references, .. more],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, System.Text.Encoding.UTF8), ParseOptions, path);

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>The generators that the library's own build runs: those of System.Text.Json and of logging.</summary>
    private static IEnumerable<ISourceGenerator> PlatformGenerators()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        var json = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        yield return Create(json, "System.Text.Json.SourceGeneration.JsonSourceGenerator");
        var package = typeof(RegeneratedLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "LoggingPackage").Value!;
        var logging = Path.Combine(package, "analyzers", "dotnet", "roslyn4.4", "cs", "Microsoft.Extensions.Logging.Generators.dll");
        yield return Create(logging, "Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator");
    }

    private static ISourceGenerator Create(string path, string type) =>
        ((IIncrementalGenerator)Activator.CreateInstance(Assembly.LoadFrom(path).GetType(type, throwOnError: true)!)!).AsSourceGenerator();

    private static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
        return image.ToArray();
    }
}
