namespace TypedLangGraph.Guides.Tests.Documents;

/// <summary>Where the guides and their code lie.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Guides { get; } = Path.Combine(Root, "docs", "guides");

    /// <summary>Pages that show code as the guides do, and are none of them.</summary>
    public static IReadOnlyList<string> OtherPages { get; } = [Path.Combine(Root, "docs", "streaming", "resilience.md"), Path.Combine(Root, "docs", "generator.md")];

    /// <summary>The code of this project, and that of the samples that have a guide.</summary>
    public static IEnumerable<string> CodeFiles =>
        from folder in (string[])
        [
            "tests/TypedLangGraph.Guides.Tests/Guides", "tests/TypedLangGraph.Guides.Tests/States", "samples/Worker", "samples/Terminal", "samples/ChatWeb", "samples/ChatWeb/wwwroot",
        ]
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder))
        where Path.GetExtension(file) is ".cs" or ".js"
        select file;

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "global.json")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"No repository was found around {AppContext.BaseDirectory}.");
    }
}
