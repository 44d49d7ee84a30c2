namespace TypedLangGraph.Drift;

/// <summary>Finds files of the repository that the tool was built in.</summary>
internal static class RepositoryFile
{
    public const string Document = "spec/agent-server.openapi.json";
    public const string KnownDifferences = "spec/known-differences.json";

    /// <exception cref="DriftException">The tool does not lie in the repository.</exception>
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, path);
            if (File.Exists(file))
                return file;
        }

        throw new DriftException($"There is no {path} above {AppContext.BaseDirectory}. Name the files with --ours and --allow.");
    }
}
