using System.Diagnostics;
using System.Runtime.InteropServices;
using TypedLangGraph.Package.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Package.Tests;

/// <summary>An application that is trimmed to what it uses: nothing of the package needs reflection.</summary>
public sealed class TrimmedConsumerTests(PackedPackage package, DevServerFixture server)
{
    [Fact]
    public async Task Is_published_without_a_warning_and_runs()
    {
        var address = await server.GetBaseAddressAsync();
        var folder = package.CreateConsumer("trimmed");
        var output = Path.Combine(folder, "published");

        var publish = (await Dotnet.RunAsync(
            folder, "publish", "-nologo", "-c", "Release", "-o", output, "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained",
            "-p:PublishTrimmed=true", "-p:TrimMode=full", "-p:EnableAotAnalyzer=true", "-p:TrimmerSingleWarn=false", "-p:InvariantGlobalization=true")).Succeeded();

        Assert.DoesNotContain("warning IL", publish.Output);
        using var run = Process.Start(new ProcessStartInfo(Path.Combine(output, OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"), [address.ToString()]) { RedirectStandardOutput = true })!;
        var printed = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("This is a joke about ice cream and cats", printed.Trim());
    }
}
