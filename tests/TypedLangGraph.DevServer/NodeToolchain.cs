using System.ComponentModel;
using System.Globalization;

namespace TypedLangGraph.Development;

/// <summary>The Node.js and the npm that run the server.</summary>
/// <param name="Node">Path of the node executable.</param>
/// <param name="Npm">Path of the npm command.</param>
/// <param name="SearchPath">The PATH that child processes get, or null to leave theirs as it is.</param>
internal sealed record NodeToolchain(string Node, string Npm, string? SearchPath)
{
    private const int MinimumMajorVersion = 20;

    private const string Remedy = "Install Node.js 20 or newer from https://nodejs.org (npm comes with it) and open a new terminal.";

    private static readonly TimeSpan VersionTimeout = TimeSpan.FromSeconds(30);

    public static NodeToolchain Locate(string? searchPath)
    {
        var toolchain = new NodeToolchain(Find("node", "Node.js", searchPath), Find("npm", "npm", searchPath), searchPath);
        toolchain.RequireVersion();
        return toolchain;
    }

    private static string Find(string command, string name, string? searchPath)
        => ExecutableFinder.Find(command, searchPath)
            ?? throw new DevServerUnavailableException($"The LangGraph dev server needs {name}, and no '{command}' is on the PATH. {Remedy}");

    private void RequireVersion()
    {
        var version = ReadVersion();
        if (!TryParseMajor(version, out var major))
            throw new DevServerUnavailableException($"'{Node} --version' did not tell a version but '{version}'. {Remedy}");

        if (major < MinimumMajorVersion)
        {
            throw new DevServerUnavailableException(
                $"The LangGraph dev server needs Node.js {MinimumMajorVersion} or newer, and '{Node}' is {version}. {Remedy}");
        }
    }

    private string ReadVersion()
    {
        try
        {
            using var command = ChildProcess.Start(Node, ["--version"], Environment.CurrentDirectory, SearchPath);
            if (!command.WaitForExit(VersionTimeout))
                command.Kill();
            return command.Output.Text.Trim();
        }
        catch (Win32Exception exception)
        {
            throw new DevServerUnavailableException($"'{Node}' cannot be run: {exception.Message}. {Remedy}", exception);
        }
    }

    private static bool TryParseMajor(string version, out int major)
        => int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out major);
}
