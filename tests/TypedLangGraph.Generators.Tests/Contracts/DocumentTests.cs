using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>The code in <c>docs/contracts.md</c> compiles beside the contracts that it speaks of.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Blocks() => [.. Block().Matches(Page()).Select(match => match.Groups["code"].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_code_compiles(string code) =>
        Assert.NotNull(Consumer.Of(LanguageVersion.CSharp14, [Contract.Pulled("joke"), Contract.Pulled("rich")], ("Page.cs", "using System; using System.Threading.Tasks;\n" + code)));

    private static string Page([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "contracts.md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
