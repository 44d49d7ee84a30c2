namespace TypedLangGraph.Development;

/// <summary>Finds a command the way a shell does, on Windows with its extensions.</summary>
internal static class ExecutableFinder
{
    private static readonly string[] Extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    public static string? Find(string command, string? searchPath)
    {
        var folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return folders
            .SelectMany(folder => Extensions, (folder, extension) => Path.Combine(folder, command + extension))
            .FirstOrDefault(File.Exists);
    }
}
