using System.Globalization;

namespace TypedLangGraph.Development;

/// <summary>The launcher script and, below it, the server: from the start to the end of the last process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string LauncherScript = "serve.mjs";

    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(10);

    private readonly ChildProcess _launcher;
    private readonly StartupOutput _startup;
    private int _disposed;

    private ServerProcess(ChildProcess launcher, Uri baseAddress, StartupOutput startup)
    {
        _launcher = launcher;
        _startup = startup;
        BaseAddress = baseAddress;
        Id = launcher.Id;
    }

    public Uri BaseAddress { get; }

    public int Id { get; }

    public string RecentOutput => _launcher.Output.Text;

    public bool PortWasTaken => RecentOutput.Contains("EADDRINUSE", StringComparison.Ordinal);

    public static ServerProcess Launch(string directory, NodeToolchain toolchain, int port)
    {
        string[] arguments = [LauncherScript, "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture)];
        var startup = new StartupOutput();
        var launcher = ChildProcess.Start(toolchain.Node, arguments, directory, toolchain.SearchPath, startup.Read);
        return new ServerProcess(launcher, new Uri($"http://127.0.0.1:{port}"), startup);
    }

    public async Task WaitUntilReadyAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var ended = _launcher.WaitForExitAsync(limit.Token);
            var failed = _startup.Failed;
            var first = await Task.WhenAny(ended, failed, _startup.Listening);
            await first;
            if (first == ended)
                throw Failure($"The LangGraph dev server ended with exit code {_launcher.ExitCode} before it was ready.");
            if (first == failed)
                throw Failure("The LangGraph dev server could not start.");

            await HealthCheck.WaitUntilOkAsync(BaseAddress, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure($"The LangGraph dev server was not ready after {timeout}.", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;

        _launcher.CloseInput();
        using var limit = new CancellationTokenSource(EndTimeout);
        try
        {
            await _launcher.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _launcher.Kill();
        }

        _launcher.Dispose();
    }

    private DevServerUnavailableException Failure(string problem, Exception? innerException = null)
        => new($"{problem} Its last lines:{Environment.NewLine}{RecentOutput}", innerException);
}
