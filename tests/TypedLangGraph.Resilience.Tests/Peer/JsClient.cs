using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>Reads a run with the official JS SDK: runs <c>tests/js-peer/peer.mjs</c>.</summary>
internal static class JsClient
{
    // Far more than any scenario takes: five reconnects with all their waits are 22 seconds.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>The SDK's version, which the server's packages pin.</summary>
    public static string Version { get; } = PinnedVersion();

    public static async Task<Observation> ReadAsync(Uri proxy, Uri server, TimeSpan? idleTimeout)
    {
        var report = await RunAsync(proxy, idleTimeout);
        Assert.Equal(Version, report.Sdk);
        return new Observation(report.Events, await KeptEvents.ReadAsync(server, report.ThreadId, report.RunId), report.Error, report.End == "silent");
    }

    private static async Task<JsReport> RunAsync(Uri proxy, TimeSpan? idleTimeout)
    {
        var start = new ProcessStartInfo("node", [RepositoryFiles.Path("tests", "js-peer", "peer.mjs"), proxy.AbsoluteUri, "--patience", Milliseconds(Observation.Patience)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (idleTimeout is { } idle)
        {
            start.ArgumentList.Add("--idle");
            start.ArgumentList.Add(Milliseconds(idle));
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        using var node = Process.Start(start)!;
        try
        {
            var errors = node.StandardError.ReadToEndAsync(deadline.Token);
            var line = await node.StandardOutput.ReadToEndAsync(deadline.Token);
            await node.WaitForExitAsync(deadline.Token);
            Assert.True(node.ExitCode == 0, await errors);
            return JsonSerializer.Deserialize<JsReport>(line, JsonSerializerOptions.Web)!;
        }
        finally
        {
            if (!node.HasExited)
                node.Kill();
        }
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

    private static string PinnedVersion()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.Path("tests", "agent-server", "package.json")));
        return package.RootElement.GetProperty("dependencies").GetProperty("@langchain/langgraph-sdk").GetString()!;
    }
}
