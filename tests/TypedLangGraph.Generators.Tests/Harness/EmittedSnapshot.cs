using System.Runtime.CompilerServices;
using TypedLangGraph.Generators.Pipeline;
using TypedLangGraph.Tests.Snapshots;

namespace TypedLangGraph.Generators.Tests.Harness;

/// <summary>Emitted files as snapshots, one per file, in the form of Verify.SourceGenerators: the hint name stands in the first line.</summary>
internal static class EmittedSnapshot
{
    public static void Match(Generation generation, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var version = typeof(StateGenerator).Assembly.GetName().Version!.ToString();
        foreach (var source in generation.Sources.OrderBy(source => source.HintName, StringComparer.Ordinal))
        {
            var text = $"//HintName: {source.HintName}\n" + source.SourceText.ToString().Replace(version, "{version}", StringComparison.Ordinal);
            var name = source.HintName.EndsWith(".g.cs", StringComparison.Ordinal) ? source.HintName[..^3] : source.HintName;
            Snapshot.Match(text, name, "cs", sourceFile, method);
        }
    }
}
