using TypedLangGraph.Package.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Package.Tests;

/// <summary>A fresh project that has nothing but the package.</summary>
public sealed class ConsumerTests(PackedPackage package, DevServerFixture server)
{
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

    private static IEnumerable<string> Warnings(string output) =>
        output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line.Split(": warning ")[1].Split(':')[0]).Distinct();
}
