namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>Files of the repository that the tests read.</summary>
internal static class RepositoryFiles
{
    private static string Root { get; } = FindRoot();

    public static string RulePage(string id) => Path.Combine(Root, "docs", "rules", id + ".md");

    public static string RuleIndex => Path.Combine(Root, "docs", "rules", "README.md");

    public static string StrictProfile => Path.Combine(Root, "docs", "rules", "strict.editorconfig");

    public static string DevServerContracts => Folder("tests/Shared/GraphContracts");

    public static IEnumerable<string> ReleaseFiles => Directory.EnumerateFiles(Path.Combine(Root, "analyzers", "TypedLangGraph.Analyzers"), "AnalyzerReleases.*.md");

    /// <param name="path">From the root of the repository.</param>
    public static string Folder(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "global.json")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"No repository was found around {AppContext.BaseDirectory}.");
    }
}
