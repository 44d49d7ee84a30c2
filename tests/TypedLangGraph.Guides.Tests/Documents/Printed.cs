[assembly: CaptureConsole]

namespace TypedLangGraph.Guides.Tests.Documents;

/// <summary>What the code of a guide wrote to the console.</summary>
internal static class Printed
{
    /// <summary>Checks that a guide shows, in its block <c>```text name</c>, what the current test has printed.</summary>
    public static void AsIn(string name)
    {
        var printed = TestContext.Current.TestOutputHelper!.Output.ReplaceLineEndings("\n").TrimEnd('\n');
        Guide.Match(Guide.Blocks.Single(block => block.Language == "text" && block.Name == name), printed);
    }
}
