namespace TypedLangGraph.Development.Tests;

public sealed class UnavailableTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("devserver-tests-");

    [Fact]
    public async Task Without_Node_the_message_names_it_and_the_remedy()
    {
        var options = new DevServerOptions { ExecutableSearchPath = _folder.FullName };

        var exception = await Assert.ThrowsAsync<DevServerUnavailableException>(() => StartAsync(options));

        Assert.Contains("needs Node.js, and no 'node' is on the PATH", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Install Node.js 20 or newer", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_npm_the_message_names_it()
    {
        AddCommand("node", "echo v22.1.0");

        var exception = await Assert.ThrowsAsync<DevServerUnavailableException>(
            () => StartAsync(new DevServerOptions { ExecutableSearchPath = _folder.FullName }));

        Assert.Contains("needs npm, and no 'npm' is on the PATH", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v18.20.4", "needs Node.js 20 or newer, and ")]
    [InlineData("nonsense", "did not tell a version but 'nonsense'")]
    public async Task A_Node_that_is_too_old_or_no_Node_at_all_is_named(string version, string expected)
    {
        AddCommand("node", $"echo {version}");
        AddCommand("npm", "exit 0");

        var exception = await Assert.ThrowsAsync<DevServerUnavailableException>(
            () => StartAsync(new DevServerOptions { ExecutableSearchPath = _folder.FullName }));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_installation_shows_what_npm_said()
    {
        AddCommand("node", "echo v22.1.0");
        AddCommand("npm", "echo the registry said no\nexit 3");
        var server = AddServerFolder();

        var exception = await Assert.ThrowsAsync<DevServerUnavailableException>(() => StartAsync(
            new DevServerOptions { ExecutableSearchPath = _folder.FullName, ServerDirectory = server }));

        Assert.Contains("'npm ci' failed with exit code 3", exception.Message, StringComparison.Ordinal);
        Assert.Contains("the registry said no", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_ends_early_shows_what_it_said()
    {
        // Both the version and the start run this command: it tells a version and ends.
        AddCommand("node", "echo v22.1.0\nexit 7");
        AddCommand("npm", OperatingSystem.IsWindows() ? "mkdir node_modules" : "/bin/mkdir node_modules");
        var server = AddServerFolder();

        var exception = await Assert.ThrowsAsync<DevServerUnavailableException>(() => StartAsync(
            new DevServerOptions { ExecutableSearchPath = _folder.FullName, ServerDirectory = server }));

        Assert.Contains("ended with exit code 7 before it was ready", exception.Message, StringComparison.Ordinal);
        Assert.Contains("v22.1.0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_the_server_is_named()
    {
        var exception = await Assert.ThrowsAsync<DevServerUnavailableException>(
            () => StartAsync(new DevServerOptions { ServerDirectory = _folder.FullName }));

        Assert.Contains(_folder.FullName, exception.Message, StringComparison.Ordinal);
        Assert.Contains("DevServerOptions.ServerDirectory", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<DevServer> StartAsync(DevServerOptions options)
        => DevServer.StartAsync(options, TestContext.Current.CancellationToken);

    private void AddCommand(string name, string script)
    {
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name + ".cmd"), "@echo off\r\n" + script.Replace("\n", "\r\n", StringComparison.Ordinal));
            return;
        }

        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private string AddServerFolder()
    {
        var server = _folder.CreateSubdirectory("agent-server").FullName;
        File.WriteAllText(Path.Combine(server, "serve.mjs"), "");
        File.WriteAllText(Path.Combine(server, "package-lock.json"), "{}");
        return server;
    }
}
