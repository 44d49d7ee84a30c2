namespace TypedLangGraph.Package.Tests.Support;

/// <summary>A folder for a dev server whose joke graph is another one.</summary>
internal sealed class ChangedServer : IDisposable
{
    private static readonly string s_original = Path.Combine(PackedPackage.Repository, "tests", "agent-server");

    /// <param name="change">Changes the source of the graph.</param>
    public ChangedServer(Func<string, string> change)
    {
        foreach (var file in Directory.EnumerateFiles(s_original))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(Folder, "langgraph.json"), """{"node_version":"20","graphs":{"joke":"./graphs/joke.ts:graph"},"env":{}}""");

        // Its packages are those that the other server was installed with.
        Directory.CreateSymbolicLink(Path.Combine(Folder, "node_modules"), Path.Combine(s_original, "node_modules"));
        var graphs = Directory.CreateDirectory(Path.Combine(Folder, "graphs"));
        var source = File.ReadAllText(Path.Combine(s_original, "graphs", "joke.ts"));
        var changed = change(source);
        Assert.NotEqual(source, changed);
        File.WriteAllText(Path.Combine(graphs.FullName, "joke.ts"), changed);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("typedlanggraph-server-").FullName;

    public void Dispose()
    {
        File.Delete(Path.Combine(Folder, "node_modules"));
        Directory.Delete(Folder, recursive: true);
    }
}
