using System.Diagnostics;
using System.Globalization;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Development.Tests;

public sealed class ParentDiedTests
{
    private const string ReportVariable = "TYPEDLANGGRAPH_DEVSERVER_REPORT";

    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(2);

    public ParentDiedTests() => Assert.SkipWhen(DevServerFixture.SkipReason is not null, DevServerFixture.SkipReason ?? "");

    [Fact]
    public async Task Killing_the_process_that_started_a_server_ends_the_server()
    {
        var report = Path.Combine(Path.GetTempPath(), $"devserver-{Guid.NewGuid():N}.txt");
        using var parent = StartParent(report);
        try
        {
            var (address, launcher) = await ReadReportAsync(report, parent);
            var traces = new ServerTraces(address, launcher);
            Assert.NotEmpty(traces.Remaining());

            // On Unix this is SIGKILL: the parent gets no chance to tidy up. Only the parent, not its children.
            parent.Kill(entireProcessTree: false);

            await traces.AssertGoneAsync();
        }
        finally
        {
            parent.Kill(entireProcessTree: true);
            File.Delete(report);
        }
    }

    /// <summary>Not a test of its own: the parent process of the test above, which runs this assembly with this method only.</summary>
    [Fact(Explicit = true)]
    public async Task Hold_a_server_until_killed()
    {
        var report = Environment.GetEnvironmentVariable(ReportVariable);
        Assert.SkipWhen(report is null, $"Runs in a process of its own, which gets {ReportVariable}.");

        await using var server = await DevServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(report + ".new", $"{server.BaseAddress} {server.ProcessId}", TestContext.Current.CancellationToken);
        File.Move(report + ".new", report!);
        await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
    }

    private static Process StartParent(string report)
    {
        var method = $"{typeof(ParentDiedTests).FullName}.{nameof(Hold_a_server_until_killed)}";
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["exec", typeof(ParentDiedTests).Assembly.Location, "-explicit", "only", "-method", method])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[ReportVariable] = report;
        var parent = Process.Start(start)!;
        parent.BeginOutputReadLine();
        return parent;
    }

    private static async Task<(Uri Address, int Launcher)> ReadReportAsync(string report, Process parent)
    {
        var waited = Stopwatch.StartNew();
        while (!File.Exists(report))
        {
            Assert.False(parent.HasExited, "The parent process ended before its server was ready.");
            Assert.True(waited.Elapsed < StartPatience, $"No server after {StartPatience}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var parts = (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).Split(' ');
        return (new Uri(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
