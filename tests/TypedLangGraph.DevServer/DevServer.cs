namespace TypedLangGraph.Development;

/// <summary>
/// A real LangGraph dev server (the npm package <c>@langchain/langgraph-cli</c>) that runs the graphs of
/// <c>tests/agent-server</c> on a loopback port. Each one has a state of its own, which goes when the server goes.
/// </summary>
public sealed class DevServer : IAsyncDisposable
{
    private const int PortAttempts = 3;

    private readonly ServerProcess _process;

    private DevServer(ServerProcess process) => _process = process;

    /// <summary>The address to give to a client, for example <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri BaseAddress => _process.BaseAddress;

    /// <summary>The last lines that the server has written: what to show when something went wrong.</summary>
    public string RecentOutput => _process.RecentOutput;

    internal int ProcessId => _process.Id;

    /// <summary>
    /// Installs the server's npm packages if that is still to be done, starts the server and waits until it answers.
    /// </summary>
    /// <param name="options">Where the server is, who hears about the progress, and how long to wait.</param>
    /// <param name="cancellationToken">Ends the wait, and everything that was started.</param>
    /// <returns>The running server. Disposing it ends the server and every process that belongs to it.</returns>
    /// <exception cref="DevServerUnavailableException">Node.js or npm is missing or too old, the packages could not be
    /// installed, or the server did not start.</exception>
    public static async Task<DevServer> StartAsync(DevServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new DevServerOptions();
        var directory = ServerDirectory.Locate(options.ServerDirectory);
        options.Progress?.Report("Checking Node.js and npm.");
        var toolchain = NodeToolchain.Locate(options.ExecutableSearchPath);

        await new PackageInstaller(directory, toolchain, options).EnsureInstalledAsync(cancellationToken);

        for (var attempt = 1; ; attempt++)
        {
            var process = ServerProcess.Launch(directory, toolchain, FreePort.Pick());
            options.Progress?.Report($"Starting the LangGraph dev server on {process.BaseAddress}");
            try
            {
                await process.WaitUntilReadyAsync(options.StartTimeout, cancellationToken);
                options.Progress?.Report($"The dev server is ready on {process.BaseAddress}");
                return new DevServer(process);
            }
            catch (Exception exception)
            {
                await process.DisposeAsync();
                if (attempt == PortAttempts || exception is not DevServerUnavailableException || !process.PortWasTaken)
                    throw;
            }
        }
    }

    /// <summary>Ends the server and every process that it started.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
