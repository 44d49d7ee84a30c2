// A sample that runs while the test watches what it prints.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace TypedLangGraph.Samples.Tests.Support;

internal sealed class SampleProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string?> _errors = [];
    private ImmutableList<string> _output = [];

    private SampleProcess(Process process) => _process = process;

    /// <summary>What has been printed and looked at.</summary>
    public IReadOnlyList<string> Output => _output;

    public static SampleProcess Start(string name, params IEnumerable<string> arguments)
    {
        var sample = new SampleProcess(Process.Start(Sample.Command(name, arguments))!);
        sample._process.OutputDataReceived += (_, line) => sample.Receive(line.Data);
        sample._process.ErrorDataReceived += (_, line) => sample._errors.Enqueue(line.Data);
        sample._process.BeginOutputReadLine();
        sample._process.BeginErrorReadLine();
        return sample;
    }

    /// <summary>Waits for as many more lines with this text, which have to come before the process ends.</summary>
    public async Task WaitForAsync(string text, int count = 1)
    {
        using var limit = Limit();
        while (count > 0 && await _lines.Reader.WaitToReadAsync(limit.Token) && _lines.Reader.TryRead(out var line))
        {
            _output = _output.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
                count--;
        }

        Assert.True(count == 0, $"The sample ended, and \"{text}\" did not come {count} times more:\n{string.Join('\n', _output)}\n{string.Join('\n', _errors)}");
    }

    /// <summary>SIGKILL on Unix: the process gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await WaitForExitAsync();
    }

    /// <summary>Sends a signal, for example <c>TERM</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>
    /// Whether the sample never gets the signal. What a shell starts in its background ignores SIGINT, and so do the programs that this one starts.
    /// </summary>
    /// <param name="number">The signal's number.</param>
    public bool Ignores(int number)
    {
        const string Field = "SigIgn:";
        var status = $"/proc/{_process.Id}/status";
        var ignored = File.Exists(status) ? File.ReadLines(status).First(line => line.StartsWith(Field, StringComparison.Ordinal))[Field.Length..] : "0";
        return (ulong.Parse(ignored.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (number - 1))) != 0;
    }

    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync(TimeSpan? patience = null)
    {
        using var limit = Limit(patience);
        await _process.WaitForExitAsync(limit.Token);
        await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
            _output = _output.Add(line);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static CancellationTokenSource Limit(TimeSpan? patience = null)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience ?? Patience);
        return limit;
    }

    private void Receive(string? line)
    {
        if (line is null)
            _lines.Writer.Complete();
        else
            _lines.Writer.TryWrite(line);
    }
}
