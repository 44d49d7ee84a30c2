using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Suppression;

/// <summary>The configuration in <c>docs/rules/strict.editorconfig</c>.</summary>
internal static class StrictProfile
{
    /// <summary>Its settings, without the comment and the head of the section.</summary>
    public static string Lines { get; } =
        string.Join('\n', File.ReadAllLines(RepositoryFiles.StrictProfile).Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))) + "\n";
}
