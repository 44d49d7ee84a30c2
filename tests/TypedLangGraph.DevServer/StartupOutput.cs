namespace TypedLangGraph.Development;

/// <summary>Reads from the server's output how its start goes. The process itself does not tell: after an error it lives on.</summary>
internal sealed class StartupOutput
{
    // Printed once the port is bound. Asking /ok alone could reach another server that took the port a moment earlier.
    private const string ListeningLine = "Server running at";

    private const string ErrorPrefix = "error:";

    // The lines after the first one say where it happened.
    private static readonly TimeSpan RestOfError = TimeSpan.FromMilliseconds(200);

    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the server listens.</summary>
    public Task Listening => _listening.Task;

    /// <summary>Completes when the server has reported an error, and its details are in the output.</summary>
    public Task Failed => _failed.Task.ContinueWith(_ => Task.Delay(RestOfError), TaskScheduler.Default).Unwrap();

    /// <summary>Takes the next line.</summary>
    public void Read(string line)
    {
        if (line.Contains(ListeningLine, StringComparison.Ordinal))
            _listening.TrySetResult();
        else if (line.StartsWith(ErrorPrefix, StringComparison.Ordinal))
            _failed.TrySetResult();
    }
}
