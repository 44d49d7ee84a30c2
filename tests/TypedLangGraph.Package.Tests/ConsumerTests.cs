using System.Text.RegularExpressions;
using TypedLangGraph.Package.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Package.Tests;

/// <summary>A fresh project that has nothing but a package.</summary>
public sealed partial class ConsumerTests(PackedPackage package, DevServerFixture server)
{
    /// <summary>What the program in Hosted prints.</summary>
    private const string HostedOutput = "This is a joke about ice cream and cats\nLangGraph:RequestTimeout cannot be \"soon\". Write hours:minutes:seconds, for example 00:01:30, or Infinite.";

    [Theory]
    [InlineData(PackageIds.Library, "Consumer", "ice cream\nice cream and cats\nThis is a joke about ice cream and cats\nice cream and cats")]
    [InlineData(PackageIds.DependencyInjection, "Hosted", HostedOutput)]
    [InlineData(PackageIds.AI, "Chat", "You said: Hello!")]
    [InlineData(PackageIds.Testing, "UnitTest", "a joke about cats\ncats")]
    [InlineData(PackageIds.AspNetCore, "Relayed", "You said: hello")]
    public Task Builds_without_a_warning_and_runs(string id, string program, string output) => BuildsAndRunsAsync(id, program, output, static project => project);

    /// <summary>The runtime here is the one of .NET 10, so that the project says that it may be used.</summary>
    [Fact]
    public Task For_net8_0_it_uses_the_assembly_for_net8_0() =>
        BuildsAndRunsAsync(
            PackageIds.Library,
            "Older",
            ".NETCoreApp,Version=v8.0\nice cream\nice cream and cats\nThis is a joke about ice cream and cats",
            static project => project.Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFramework>net8.0</TargetFramework><RollForward>Major</RollForward>"));

    private async Task BuildsAndRunsAsync(string id, string program, string output, Func<string, string> edit)
    {
        var address = await server.GetBaseAddressAsync();
        var folder = package.CreateConsumer(program, id);
        var project = Path.Combine(folder, "Consumer.csproj");
        File.WriteAllText(project, edit(File.ReadAllText(project)));

        var build = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal")).Succeeded();
        Assert.DoesNotContain(": warning ", build.Output, StringComparison.Ordinal);

        var run = (await Dotnet.RunAsync(folder, "run", "--no-build", "--", address.ToString())).Succeeded();
        Assert.Equal(output, run.Output.Trim().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("README.md", "Consumer")]
    [InlineData("src/TypedLangGraph.Extensions.AI/README.md", "Chat")]
    [InlineData("src/TypedLangGraph.Testing/README.md", "UnitTest")]
    [InlineData("src/TypedLangGraph.AspNetCore/README.md", "Relayed")]
    public void Is_what_the_readme_shows(string readme, string program)
    {
        var shown = CodeBlock().Match(File.ReadAllText(Path.Combine(PackedPackage.Repository, readme)).ReplaceLineEndings("\n")).Groups["code"].Value;

        Assert.NotEmpty(shown);
        Assert.Contains(Lines(shown.Replace("\"http://localhost:2024\"", "args[0]")), Lines(File.ReadAllText(PackedPackage.ProgramOf(program))), StringComparison.Ordinal);
    }

    /// <summary>The code without its blank lines.</summary>
    private static string Lines(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
