using System.Diagnostics;
using System.Text.Json;
using TypedLangGraph.Development;
using TypedLangGraph.Resilience.Tests.Peer;

namespace TypedLangGraph.ChatWeb.Tests.Support;

/// <summary>A headless Chromium with a user in front of it: runs <c>tests/chat-browser/drive.mjs</c>.</summary>
internal static class Browser
{
    private const int NoBrowser = 3;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private static readonly string Folder = RepositoryFiles.Path("tests", "chat-browser");

    private static readonly Lazy<Task> Packages = new(() => new PackageInstaller(Folder, NodeToolchain.Locate(searchPath: null), new DevServerOptions()).EnsureInstalledAsync(CancellationToken.None));

    /// <summary>Plays a scenario.</summary>
    /// <param name="address">The chat.</param>
    /// <param name="scenario">Its name in <c>scenarios.mjs</c>.</param>
    /// <param name="meanwhile">What happens when the page tells that it is in the middle of a long answer.</param>
    public static async Task<Seen> PlayAsync(Uri address, string scenario, Func<Task>? meanwhile = null)
    {
        await Packages.Value;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        using var node = Process.Start(new ProcessStartInfo("node", ["drive.mjs", address.AbsoluteUri, scenario]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var errors = node.StandardError.ReadToEndAsync(deadline.Token);
            var line = await node.StandardOutput.ReadLineAsync(deadline.Token);
            if (line is """{"at":"talking"}""")
            {
                await (meanwhile?.Invoke() ?? Task.CompletedTask);
                line = await node.StandardOutput.ReadLineAsync(deadline.Token);
            }

            await node.WaitForExitAsync(deadline.Token);
            if (node.ExitCode == NoBrowser && Environment.GetEnvironmentVariable("CI") is not "true")
                Assert.Skip(await errors);
            Assert.True(node.ExitCode == 0, await errors);
            return JsonSerializer.Deserialize<Seen>(line!, JsonSerializerOptions.Web)!;
        }
        finally
        {
            if (!node.HasExited)
                node.Kill(entireProcessTree: true);
        }
    }
}
