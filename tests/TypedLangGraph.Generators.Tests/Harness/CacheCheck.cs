using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Pipeline;

namespace TypedLangGraph.Generators.Tests.Harness;

/// <summary>What every run has to hold: edits that change no state emit nothing anew, and no model keeps a compilation alive.</summary>
internal static class CacheCheck
{
    public static void EditsThatChangeNothingAreCached(Generation first, CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        var version = ((CSharpParseOptions)tree.Options).LanguageVersion;
        AssertCached(first, compilation.AddSyntaxTrees(TestCompilation.Parse("Unrelated.cs", "internal sealed class Unrelated;", version)), "an unrelated file");
        AssertCached(first, Replace(compilation, tree, source => source + "\n// A comment.\n"), "a comment");
        AssertCached(first, Replace(compilation, tree, source => "\n\n" + source), "white space above the type");
    }

    public static void ModelsHoldNoCompilation(Generation generation)
    {
        foreach (var step in generation.Result.TrackedSteps.Where(step => step.Key.StartsWith("TypedLangGraph", StringComparison.Ordinal)))
        {
            foreach (var output in step.Value.SelectMany(run => run.Outputs))
                Walk(output.Value, step.Key, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    public static CSharpCompilation Replace(CSharpCompilation compilation, SyntaxTree tree, Func<string, string> edit) =>
        compilation.ReplaceSyntaxTree(
            tree,
            TestCompilation.Parse(tree.FilePath, edit(tree.ToString()), ((CSharpParseOptions)tree.Options).LanguageVersion));

    private static void AssertCached(Generation first, Compilation edited, string edit)
    {
        var second = first.RunAgain(edited);
        Assert.All(second.OutputReasons(), reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{edit}: an output was {reason}."));
        Assert.All(second.Reasons(TrackingNames.State), reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{edit}: a state was {reason}."));
    }

    private static void Walk(object? node, string path, HashSet<object> seen)
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum || !seen.Add(node))
            return;

        Assert.False(
            node is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel or SyntaxReference,
            $"{path} holds a {node.GetType().Name}.");
        if (node is IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, path + "[]", seen);
        }

        for (var type = node.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer)
                    Walk(field.GetValue(node), path + "." + field.Name, seen);
            }
        }
    }
}
