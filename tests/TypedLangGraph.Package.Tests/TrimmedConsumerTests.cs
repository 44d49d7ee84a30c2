using System.Diagnostics;
using System.Runtime.InteropServices;
using TypedLangGraph.Package.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Package.Tests;

/// <summary>An application that is trimmed to what it uses, which is every client, out of the container: nothing of both packages needs reflection.</summary>
public sealed class TrimmedConsumerTests(PackedPackage package, DevServerFixture server)
{
    [Fact]
    public async Task Is_published_without_a_warning_and_runs()
    {
        var printed = await PublishAndRunAsync();

        Assert.Equal(
            """
            True js False
            3 4 joke 1
            This is a joke about tea and cats / patched / 2 / idle
            1 1
            likes tea tea 2 1
            POST /runs/crons/count
            PATCH /runs/crons/{cron_id}
            POST /threads/prune
            POST /runs/cancel
            GET /metrics
            POST /a2a/{assistant_id}
            POST /mcp/
            This is a joke about ice cream and cats
            """.ReplaceLineEndings(),
            printed.Trim().ReplaceLineEndings());
    }

    /// <returns>What the program prints at the dev server.</returns>
    private async Task<string> PublishAndRunAsync()
    {
        var address = await server.GetBaseAddressAsync();
        var folder = package.CreateConsumer("Trimmed", PackageIds.DependencyInjection);
        var output = Path.Combine(folder, "published");
        var publish = (await Dotnet.RunAsync(
            folder, "publish", "-nologo", "-c", "Release", "-o", output, "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained",
            "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:EnableAotAnalyzer=true", "-p:TrimmerSingleWarn=false", "-p:InvariantGlobalization=true", "-p:JsonSerializerIsReflectionEnabledByDefault=false")).Succeeded();

        Assert.DoesNotContain("warning", publish.Output);
        using var run = Process.Start(new ProcessStartInfo(Path.Combine(output, OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"), [address.ToString()]) { RedirectStandardOutput = true })!;
        var printed = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        return printed;
    }
}
