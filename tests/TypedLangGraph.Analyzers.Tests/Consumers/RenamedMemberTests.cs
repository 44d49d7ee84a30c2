using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>A rename of a member (TLG401) in a program that uses the extension properties which the generator makes of it from C# 14 on.</summary>
public sealed class RenamedMemberTests
{
    [Theory]
    [InlineData("return new StateUpdate<Joke> { Punchlin = \"?\" };", "return new StateUpdate<Joke> { Punchline = \"?\" };")]
    [InlineData("return chunk.Update.Punchlin.Value;", "return chunk.Update.Punchline.Value;")]
    [InlineData("return chunk is { Update.Punchlin: { HasValue: true, Value: var text } } ? text : null;", "return chunk is { Update.Punchline: { HasValue: true, Value: var text } } ? text : null;")]
    [InlineData("chunk.Update.Punchlin = \"!\"; return nameof(Joke.Punchlin);", "chunk.Update.Punchline = \"!\"; return nameof(Joke.Punchline);")]
    public Task The_properties_of_updates_are_renamed_too(string before, string after) =>
        AnalyzerTest.Of<StateContractAnalyzer>().WithFix<RenameStateMemberCodeFix>().WithGenerator().WithContract()
            .WithSource("using TypedLangGraph; [GraphState(\"joke\")] public partial record Joke(string? {|TLG401:Punchlin|}, double? Rating);")
            .WithSource("Use.cs", Use(before))
            .ExpectFixedFile("Use.cs", Use(after))
            .RunAsync();

    private static string Use(string statements) =>
        $"using TypedLangGraph; public static class Use {{ public static object? Of(UpdatesChunk<Joke> chunk) {{ {statements} }} }}";
}
