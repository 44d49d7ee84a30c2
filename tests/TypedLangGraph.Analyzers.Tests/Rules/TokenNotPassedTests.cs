using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG302</summary>
public sealed class TokenNotPassedTests
{
    [Theory]
    [InlineData("await client.Threads.[|GetAsync|](thread);", "await client.Threads.GetAsync(thread, stop);")]
    [InlineData("await client.Threads.[|CreateAsync|]();", "await client.Threads.CreateAsync(cancellationToken: stop);")]
    [InlineData("await client.Runs.[|WaitAsync<JokeState>|](thread, \"agent\", new());", "await client.Runs.WaitAsync<JokeState>(thread, \"agent\", new(), stop);")]
    [InlineData("await client.Runs.[|CreateAsync<JokeState>|](options: new(), threadId: thread, assistantId: \"agent\");", "await client.Runs.CreateAsync<JokeState>(options: new(), threadId: thread, assistantId: \"agent\", cancellationToken: stop);")]
    [InlineData("await foreach (var chunk in client.Runs.[|StreamAsync<JokeState>|](thread, \"agent\", new())) { }", "await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, \"agent\", new(), stop)) { }")]
    [InlineData("await foreach (var chunk in client.Runs.[|JoinStreamAsync<JokeState>|](thread, thread).ConfigureAwait(false)) { }", "await foreach (var chunk in client.Runs.JoinStreamAsync<JokeState>(thread, thread, cancellationToken: stop).ConfigureAwait(false)) { }")]
    [InlineData("var stream = client.Runs.[|StreamAsync<JokeState>|](thread, \"agent\", new()); await foreach (var chunk in stream) { }", "var stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new(), stop); await foreach (var chunk in stream) { }")]
    [InlineData("var all = await client.Runs.[|StreamAsync<JokeState>|](thread, \"agent\", new()).ToListAsync();", "var all = await client.Runs.StreamAsync<JokeState>(thread, \"agent\", new(), stop).ToListAsync();")]
    [InlineData("await foreach (var run in client.Runs.[|ListAsync|](thread)) { }", "await foreach (var run in client.Runs.ListAsync(thread, cancellationToken: stop)) { }")]
    [InlineData("Func<Task> get = () => client.Threads.[|GetAsync|](thread);", "Func<Task> get = () => client.Threads.GetAsync(thread, stop);")]
    public Task A_call_without_the_token(string statement, string fixedStatement) => Method(statement).ExpectFixed(Source(fixedStatement)).RunAsync();

    [Theory]
    [InlineData("await client.Threads.GetAsync(thread, stop);")]
    [InlineData("await client.Threads.GetAsync(thread, CancellationToken.None);")]
    [InlineData("await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, \"agent\", new(), stop)) { }")]
    [InlineData("await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()).WithCancellation(stop)) { }")]
    [InlineData("var all = await client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()).ToListAsync(stop);")]
    [InlineData("await foreach (var text in client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()).TextDeltas(stop)) { }")]
    [InlineData("var stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()); await foreach (var chunk in stream.WithCancellation(stop)) { }")]
    [InlineData("var stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()); Console.WriteLine(stream);")]
    [InlineData("await foreach (var run in client.Runs.ListAsync(thread).WithCancellation(stop)) { }")]
    [InlineData("await foreach (var found in client.Threads.SearchAsync(cancellationToken: stop)) { }")]
    [InlineData("try { await Task.Delay(1, stop); } finally { await client.Threads.DeleteAsync(thread); }")]
    [InlineData("try { await Task.Delay(1, stop); } catch (OperationCanceledException) { await client.Threads.DeleteAsync(thread); }")]
    [InlineData("await client.Runs.CancelAsync(thread, thread);")]
    [InlineData("static Task<LangGraphThread> GetAsync(LangGraphClient client, Guid thread) => client.Threads.GetAsync(thread);")]
    [InlineData("Func<CancellationToken, CancellationToken, Task> get = (a, b) => client.Threads.GetAsync(thread);")]
    [InlineData("Func<CancellationToken, Task> get = _ => client.Threads.GetAsync(thread);")]
    public Task A_call_that_gets_a_token_or_must_not(string statement) => Method(statement).RunAsync();

    [Fact]
    public Task A_method_without_a_token_has_none_to_pass() =>
        AnalyzerTest.OfRule<TokenNotPassedRule>().WithStatements("await client.Threads.GetAsync(thread);").RunAsync();

    [Fact]
    public Task The_token_of_the_nearest_function_is_passed() =>
        Method("Func<CancellationToken, Task> get = async inner => await client.Threads.[|GetAsync|](thread);")
            .ExpectMessage("'GetAsync' does not get the cancellation token 'inner', so it goes on when the caller has cancelled: pass it")
            .ExpectFixed(Source("Func<CancellationToken, Task> get = async inner => await client.Threads.GetAsync(thread, inner);"))
            .RunAsync();

    [Fact]
    public Task An_iterator_passes_the_token_that_its_reader_gives() =>
        AnalyzerTest.OfRule<TokenNotPassedRule>().WithSource("""
            using System.Collections.Generic;
            using System.Runtime.CompilerServices;
            using System.Threading;
            using TypedLangGraph;

            public sealed class Chat(LangGraphClient client)
            {
                public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken stop = default)
                {
                    await foreach (var chunk in client.Runs.[|StreamAsync<JokeState>|]("agent", new()))
                        yield return chunk.ToString()!;
                }

                public IAsyncEnumerable<StreamChunk> Pass(CancellationToken stop) => client.Runs.StreamAsync<JokeState>("agent", new());
            }
            """).RunAsync();

    [Fact]
    public Task Fix_all_passes_it_everywhere() =>
        Method("await client.Threads.[|GetAsync|](thread); await client.Threads.[|DeleteAsync|](thread);")
            .ExpectAllFixed(Source("await client.Threads.GetAsync(thread, stop); await client.Threads.DeleteAsync(thread, stop);"))
            .RunAsync();

    private static AnalyzerTest Method(string marked) => AnalyzerTest.OfRule<TokenNotPassedRule>().WithFix<PassTokenCodeFix>().WithSource(Source(marked));

    private static string Source(string statements) => $$"""
        using System;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using TypedLangGraph;

        public static class Program
        {
            public static async Task RunAsync(LangGraphClient client, Guid thread, CancellationToken stop)
            {
                {{statements}}
                await Task.CompletedTask;
            }
        }
        """;
}
