using System.Text.Json;
using TypedLangGraph.Package.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Package.Tests;

/// <summary>A fresh project that has the package, a contract, and a state without members.</summary>
public sealed class FilledConsumerTests(PackedPackage package, DevServerFixture server)
{
    [Fact]
    public async Task Compiles_and_runs_with_the_members_of_the_contract()
    {
        var address = await server.GetBaseAddressAsync();
        var folder = Create("filled");

        var build = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal")).Succeeded();
        Assert.DoesNotContain("warning", build.Output);

        var run = (await Dotnet.RunAsync(folder, "run", "--no-build", "--", address.ToString())).Succeeded();
        Assert.Equal("refine_topic: ice cream and cats\nice cream and cats: This is a joke about ice cream and cats", run.Output.Trim().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("", "contracts/joke.graph.json")]
    [InlineData("-p:EnableDefaultGraphContractItems=false", null)]
    [InlineData("-p:EnableDefaultItems=false", null)]
    public async Task The_compiler_gets_the_contracts_below_the_project(string property, string? expected)
    {
        var folder = Create("items" + property.Length);
        (await Dotnet.RunAsync(folder, "restore")).Succeeded();
        foreach (var output in (string[])["bin", "obj", Path.Combine("bin", "Debug", "net10.0")])
            Copy(Path.Combine(folder, output), "other.graph.json");

        Assert.Equal(expected is null ? [] : [expected], await ItemsAsync(folder, "AdditionalFiles", property));
        Assert.DoesNotContain("contracts/joke.graph.json", expected is null ? [] : await ItemsAsync(folder, "None", property));
    }

    private string Create(string name)
    {
        var folder = package.CreateConsumer("Filled", name: name);
        Copy(Path.Combine(folder, "contracts"), "joke.graph.json");
        return folder;
    }

    private static void Copy(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Files, "joke.graph.json"), Path.Combine(folder, name), overwrite: true);
    }

    private static async Task<IEnumerable<string>> ItemsAsync(string folder, string type, string property)
    {
        string[] arguments = ["msbuild", "-nologo", "-getItem:" + type, .. property.Length > 0 ? (string[])[property] : []];
        var output = (await Dotnet.RunAsync(folder, arguments)).Succeeded().Output;
        return JsonElement.Parse(output).GetProperty("Items").GetProperty(type).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'));
    }

    private static string Files => Path.Combine(AppContext.BaseDirectory, "Filled");
}
