namespace TypedLangGraph.Development;

/// <summary>Finds the folder that holds the server's graphs and its npm project.</summary>
internal static class ServerDirectory
{
    private const string Solution = "TypedLangGraph.sln";

    public static string Locate(string? given)
    {
        var directory = given is null ? InRepository() : Path.GetFullPath(given);
        if (!File.Exists(Path.Combine(directory, ServerProcess.LauncherScript)))
        {
            throw new DevServerUnavailableException(
                $"'{directory}' is not the dev server's folder: it has no {ServerProcess.LauncherScript}. "
                + $"Set {nameof(DevServerOptions)}.{nameof(DevServerOptions.ServerDirectory)} to the path of tests/agent-server.");
        }

        return directory;
    }

    private static string InRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return Path.Combine(folder.FullName, "tests", "agent-server");
            }
        }

        throw new DevServerUnavailableException(
            $"No folder above '{AppContext.BaseDirectory}' holds {Solution}, so the dev server's folder is unknown. "
            + $"Set {nameof(DevServerOptions)}.{nameof(DevServerOptions.ServerDirectory)} to the path of tests/agent-server.");
    }
}
