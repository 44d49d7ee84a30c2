using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace TypedLangGraph.Development.Tests;

/// <summary>Everything that shows that a server still runs: its port, its launcher, its folder and its processes.</summary>
internal sealed class ServerTraces(Uri address, int? processId)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Waits until no trace is left, and fails with what is left after a while.</summary>
    public async Task AssertGoneAsync()
    {
        var waited = Stopwatch.StartNew();
        while (Remaining().Any() && waited.Elapsed < Patience)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.Empty(Remaining());
    }

    /// <summary>The traces that are there now, in words.</summary>
    public IEnumerable<string> Remaining()
    {
        if (Listens())
            yield return $"something listens on {address}";
        foreach (var command in RunningCommands().Where(BelongsToServer))
            yield return $"a process runs: {command}";
        if (processId is not { } launcher)
            yield break;
        if (IsRunning(launcher))
            yield return $"the launcher runs: process {launcher}";
        if (Directory.Exists(InstanceFolder(launcher)))
            yield return $"the folder {InstanceFolder(launcher)} exists";
    }

    private static string InstanceFolder(int launcher)
        => Path.Combine(ServerDirectory.Locate(given: null), ".langgraph_api", launcher.ToString(CultureInfo.InvariantCulture));

    private bool Listens()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(address.Host, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The port stands on the command line of the launcher, of the CLI and of the server.</summary>
    private bool BelongsToServer(string command)
        => command.Contains("node", StringComparison.Ordinal)
            && command.Contains(address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The command line of every process, where the operating system shows them as files; elsewhere none.</summary>
    private static IEnumerable<string> RunningCommands()
        => Directory.Exists("/proc") ? Directory.EnumerateDirectories("/proc").Select(ReadCommandLine) : [];

    private static string ReadCommandLine(string processFolder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(processFolder, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
