using TypedLangGraph.Package.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Package.Tests;

/// <summary>A fresh project that has nothing but a package.</summary>
public sealed class ConsumerTests(PackedPackage package, DevServerFixture server)
{
    /// <summary>What the program in Hosted prints.</summary>
    private const string HostedOutput = "This is a joke about ice cream and cats\nLangGraph:RequestTimeout cannot be \"soon\". Write hours:minutes:seconds, for example 00:01:30, or Infinite.";

    [Fact]
    public async Task Builds_runs_and_is_told_of_its_mistake()
    {
        var address = await server.GetBaseAddressAsync();
        var folder = package.CreateConsumer("consumer");

        var build = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal")).Succeeded();

        var program = File.ReadAllLines(Path.Combine(folder, "Program.cs"));
        var line = Array.FindIndex(program, text => text.Contains("case ValuesChunk<JokeState>", StringComparison.Ordinal)) + 1;
        Assert.Contains($"Program.cs({line},", build.Output);
        Assert.Contains("warning TLG105", build.Output);
        Assert.Equal(["TLG105"], Warnings(build.Output));

        var run = (await Dotnet.RunAsync(folder, "run", "--no-build", "--", address.ToString())).Succeeded();

        Assert.Equal("This is a joke about ice cream and cats", run.Output.Trim());
    }

    [Theory]
    [InlineData(PackageIds.DependencyInjection, "Hosted", HostedOutput)]
    [InlineData(PackageIds.AI, "Chat", "You said: hello")]
    [InlineData(PackageIds.Testing, "UnitTest", "a joke about cats")]
    [InlineData(PackageIds.AspNetCore, "Relayed", "\"This is a joke about ice cream and cats\"")]
    public async Task With_another_package_alone_builds_without_a_warning_and_runs(string id, string program, string output)
    {
        var address = await server.GetBaseAddressAsync();
        var folder = package.CreateConsumer(program, id);
        File.Copy(Path.Combine(AppContext.BaseDirectory, program, "Program.cs.txt"), Path.Combine(folder, "Program.cs"), overwrite: true);

        var build = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal")).Succeeded();
        Assert.Empty(Warnings(build.Output));

        var run = (await Dotnet.RunAsync(folder, "run", "--no-build", "--", address.ToString())).Succeeded();
        Assert.Equal(output, run.Output.Trim().ReplaceLineEndings("\n"));
    }

    private static IEnumerable<string> Warnings(string output) =>
        output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Split(": warning ")[1].Split(':')[0]).Distinct();
}
