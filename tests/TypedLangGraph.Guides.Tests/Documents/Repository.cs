namespace TypedLangGraph.Guides.Tests.Documents;

/// <summary>Where the guides and their code lie.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Guides { get; } = Path.Combine(Root, "docs", "guides");

    /// <summary>A page that shows code as the guides do, and is none of them.</summary>
    public static string Resilience { get; } = Path.Combine(Root, "docs", "streaming", "resilience.md");

    public static IEnumerable<string> CodeFiles =>
        from folder in (string[])["tests/TypedLangGraph.Guides.Tests/Guides", "tests/TypedLangGraph.Guides.Tests/States", "samples/Worker", "samples/Terminal"]
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs")
        select file;

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "global.json")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"No repository was found around {AppContext.BaseDirectory}.");
    }
}
