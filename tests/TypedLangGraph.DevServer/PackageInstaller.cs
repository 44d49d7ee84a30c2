using System.Security.Cryptography;

namespace TypedLangGraph.Development;

/// <summary>Installs the npm packages of a folder once for each content of its package-lock.json.</summary>
internal sealed class PackageInstaller(string directory, NodeToolchain toolchain, DevServerOptions options)
{
    // npm wipes node_modules first, so a stamp in there that names the lock file's content proves a complete installation.
    private readonly string _stamp = Path.Combine(directory, "node_modules", ".installed-package-lock");
    private readonly string _lock = Path.Combine(directory, ".langgraph_api", "install.lock");

    public async Task EnsureInstalledAsync(CancellationToken cancellationToken)
    {
        var wanted = HashOfPackageLock();
        if (IsInstalled(wanted))
            return;

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.InstallTimeout);
        try
        {
            using (await InterprocessLock.AcquireAsync(_lock, timeout.Token))
            {
                // Another process may have done it while this one waited.
                if (!IsInstalled(wanted))
                {
                    await InstallAsync(timeout.Token);
                    await File.WriteAllTextAsync(_stamp, wanted, timeout.Token);
                }
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DevServerUnavailableException(
                $"Installing the npm packages in '{directory}' took longer than {options.InstallTimeout}. "
                + "Run 'npm ci' there to see why.",
                exception);
        }
    }

    private string HashOfPackageLock() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(directory, "package-lock.json"))));

    private bool IsInstalled(string wanted) => File.Exists(_stamp) && File.ReadAllText(_stamp) == wanted;

    private async Task InstallAsync(CancellationToken cancellationToken)
    {
        options.Progress?.Report($"Installing the npm packages of {Path.GetFileName(directory)} (once, this needs the network and may take a minute).");
        using var npm = ChildProcess.Start(toolchain.Npm, ["ci", "--legacy-peer-deps"], directory, toolchain.SearchPath);
        try
        {
            await npm.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            npm.Kill();
            throw;
        }

        if (npm.ExitCode != 0)
        {
            throw new DevServerUnavailableException(
                $"'npm ci' failed with exit code {npm.ExitCode} in '{directory}'. Check that npm can reach its registry. Its last lines:"
                + Environment.NewLine + npm.Output.Text);
        }
    }
}
