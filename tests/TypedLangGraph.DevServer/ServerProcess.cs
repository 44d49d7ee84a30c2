using System.Globalization;

namespace TypedLangGraph.Development;

/// <summary>The launcher script and, below it, the server: from the start to the end of the last process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string LauncherScript = "serve.mjs";

    // Printed once the port is bound. Asking /ok alone could reach another server that took the port a moment earlier.
    private const string ListeningLine = "Server running at";

    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(10);

    private readonly ChildProcess _launcher;
    private readonly Task _listening;
    private int _disposed;

    private ServerProcess(ChildProcess launcher, Uri baseAddress, Task listening)
    {
        _launcher = launcher;
        _listening = listening;
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
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var launcher = ChildProcess.Start(toolchain.Node, arguments, directory, toolchain.SearchPath, line =>
        {
            if (line.Contains(ListeningLine, StringComparison.Ordinal))
                listening.TrySetResult();
        });
        return new ServerProcess(launcher, new Uri($"http://127.0.0.1:{port}"), listening.Task);
    }

    public async Task WaitUntilReadyAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var ended = _launcher.WaitForExitAsync(limit.Token);
            var first = await Task.WhenAny(ended, _listening);
            await first;
            if (first == ended)
                throw Failure($"The LangGraph dev server ended with exit code {_launcher.ExitCode} before it was ready.");

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
