using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedLangGraph.Generators.Tests.Harness;

/// <summary>
/// A consumer's project, generated, checked and loaded. Each one is compiled at C# 12, at C# 14 and at the newest version; each run is
/// checked for caching and for models that hold on to a compilation.
/// </summary>
internal sealed class Consumer
{
    public static readonly LanguageVersion[] Versions = [LanguageVersion.CSharp12, LanguageVersion.CSharp14, LanguageVersion.Preview];

    private static readonly ConcurrentDictionary<(string Source, LanguageVersion Oldest), Lazy<Consumer>> Loaded = new();

    private readonly Assembly _assembly;

    private Consumer(Generation generation, Assembly assembly)
    {
        Generation = generation;
        _assembly = assembly;
    }

    /// <summary>The run at C# 14.</summary>
    public Generation Generation { get; }

    /// <param name="source">The consumer's one file. Tests that share it share the loaded project.</param>
    /// <param name="oldest">The oldest language version that the source itself can be written in.</param>
    public static Consumer Of(string source, LanguageVersion oldest = LanguageVersion.CSharp12) =>
        Loaded.GetOrAdd((source, oldest), static key => new(() => Of(key.Oldest, ("State.cs", key.Source)))).Value;

    public static Consumer Of(LanguageVersion oldest, params (string Path, string Source)[] files) => Of(oldest, [], files);

    /// <param name="oldest">The oldest language version that the source itself can be written in.</param>
    /// <param name="texts">The additional files of the project.</param>
    /// <param name="files">The files of source.</param>
    public static Consumer Of(LanguageVersion oldest, AdditionalText[] texts, params (string Path, string Source)[] files)
    {
        Consumer? consumer = null;
        foreach (var version in Versions.Where(version => version >= oldest))
        {
            var compilation = PlatformContexts.AddTo(TestCompilation.Create(version, files));
            var generation = Generation.Run(compilation, texts: texts);
            var image = Emit(generation.Output);
            if (version != LanguageVersion.CSharp14)
                continue;

            CacheCheck.ModelsHoldNoCompilation(generation);
            CacheCheck.EditsThatChangeNothingAreCached(generation, compilation);
            consumer = new(generation, new AssemblyLoadContext("Consumer", isCollectible: true).LoadFromStream(new MemoryStream(image)));
        }

        return consumer!;
    }

    /// <summary>Reads and writes a state of the loaded project.</summary>
    /// <param name="typeName">The metadata name with namespace.</param>
    /// <param name="arguments">The arguments of a generic state.</param>
    public IStateAccess State(string typeName, params Type[] arguments)
    {
        var type = Type(typeName);
        if (arguments.Length > 0)
            type = type.MakeGenericType(arguments);

        return (IStateAccess)Activator.CreateInstance(typeof(StateAccess<>).MakeGenericType(type))!;
    }

    public Type Type(string typeName) => _assembly.GetType(typeName, throwOnError: true)!;

    /// <summary>Calls a static method of the consumer's own code.</summary>
    public object? Call(string typeName, string method, params object?[] arguments) =>
        Type(typeName).GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    /// <summary>The one emitted file.</summary>
    public string Source => Generation.Sources.Single().SourceText.ToString();

    public static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = compilation.Emit(image, xmlDocumentationStream: documentation);
        Assert.True(result.Success, Describe(compilation, result.Diagnostics));
        return image.ToArray();
    }

    private static string Describe(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10).ToArray();
        var emitted = errors.Select(error => error.Location.SourceTree).Distinct().Where(tree => tree is not null)
            .Select(tree => string.Join('\n', tree!.ToString().Split('\n').Select((line, index) => $"{index + 1,4} {line}")));
        return $"{((CSharpCompilation)compilation).LanguageVersion}\n{string.Join<Diagnostic>('\n', errors)}\n{string.Join("\n\n", emitted)}";
    }
}
