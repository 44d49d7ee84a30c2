using System.Diagnostics;

namespace TypedLangGraph.Development;

/// <summary>A started process whose output is kept, and whose standard input stays open until it is disposed.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    private ChildProcess(ProcessStartInfo start, Action<string>? onLine)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);

        void Keep(string? line)
        {
            // Null marks the end of the output.
            if (line is null)
                return;
            var kept = Output.Add(line);
            onLine?.Invoke(kept);
        }
    }

    public OutputTail Output { get; } = new();

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a process.</summary>
    /// <param name="executable">The full path of what to run.</param>
    /// <param name="arguments">Its arguments, not quoted.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="searchPath">Its PATH variable, or null to inherit this process's.</param>
    /// <param name="onLine">Hears each line of its output, on the thread that read it.</param>
    public static ChildProcess Start(
        string executable,
        IEnumerable<string> arguments,
        string workingDirectory,
        string? searchPath,
        Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (searchPath is not null)
            start.Environment["PATH"] = searchPath;

        var child = new ChildProcess(start, onLine);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Closes the process's standard input: the launcher of the server ends on that.</summary>
    public void CloseInput() => _process.StandardInput.Close();

    /// <summary>Waits for the end of the process and of its output.</summary>
    /// <returns>False when the time was up first.</returns>
    public bool WaitForExit(TimeSpan timeout)
    {
        if (!_process.WaitForExit(timeout))
            return false;
        // Only the overload without a timeout waits for the rest of the output.
        _process.WaitForExit();
        return true;
    }

    /// <inheritdoc cref="WaitForExit(TimeSpan)"/>
    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Ends the process and its descendants.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public void Dispose() => _process.Dispose();
}
