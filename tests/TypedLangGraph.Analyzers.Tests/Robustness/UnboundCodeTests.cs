using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Robustness;

/// <summary>Where the compiler does not understand the code, no rule claims to.</summary>
public sealed class UnboundCodeTests
{
    [Theory]
    [InlineData("var options = new ThreadRunOptions<JokeState> { StreamMode = StreamMode.Debug | StreamMode.Missing | StreamMode.Tasks };")]
    [InlineData("var options = new MissingOptions { StreamMode = StreamMode.Debug | StreamMode.Tasks };")]
    [InlineData("var options = new ThreadRunOptions<MissingState> { StreamMode = StreamMode.Messages + };")]
    [InlineData("await foreach (var chunk in client.Missing.StreamAsync<JokeState>(thread, \"agent\", new() { StreamMode = StreamMode.Updates })) { if (chunk is CustomChunk) { } }")]
    [InlineData("await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, \"agent\", new() { StreamMode = StreamMode.Updates }, 1, 2, 3)) { if (chunk is CustomChunk) { } }")]
    [InlineData("await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, \"agent\", new() { StreamMode = missing })) { if (chunk is CustomChunk) { } }")]
    [InlineData("var input = Resume.With(missing);")]
    [InlineData("var input = Resumes.With(false);")]
    [InlineData("var stream = client.Runs.StreamAsync<JokeState>(missing, \"agent\");")]
    [InlineData("var cloud = new LangGraphClient(new Uri(missing), new() { ApiKey = missing });")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, missing); client.Runs.JoinStreamAsync<JokeState>(thread, run.RunId, new() { From = missing });")]
    [InlineData("async Task GetAsync(CancellationToken stop) => await client.Threads.GetAsync(missing, missing, missing);")]
    public Task No_rule_speaks(string statement) => AnalyzerTest.OfAllRules().WithStatements(statement).WithCompilerErrors().RunAsync();

    [Theory]
    [InlineData("[GraphState] public partial record Joke { public Missing Value { get; init; } }")]
    [InlineData("[GraphState] public partial record Joke { public List<Missing>? Values { get; init; } }")]
    [InlineData("[GraphState] public partial record Joke : Missing { public string? Topic { get; init; } }")]
    [InlineData("[GraphState(Missing)] public partial record Joke { public string? Topic { get; init; } }")]
    [InlineData("[GraphState] public partial record { public string? Topic { get; init; } }")]
    [InlineData("[GraphState] public partial record Joke { public string? Topic { get; init; } public string? Topic { get; init; } }")]
    public Task No_rule_speaks_about_a_state(string declaration) =>
        AnalyzerTest.OfAllRules().WithSource("using System.Collections.Generic;\nusing TypedLangGraph;\n" + declaration).WithCompilerErrors().RunAsync();
}
