using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG301</summary>
public sealed class StreamEnumerationTests
{
    private const string Never = "This stream is never enumerated, so that no request is sent: read it with 'await foreach', or start the run with 'CreateAsync'";
    private const string Twice = "This stream is enumerated a second time, which throws: start another run, or keep the chunks of the first time with 'ToListAsync'";

    [Theory]
    [InlineData("client.Runs.[|StreamAsync<JokeState>|](thread, \"agent\", new());")]
    [InlineData("client.Runs.[|StreamAsync|](thread, \"agent\", new ThreadRunOptions<JokeState>());")]
    [InlineData("_ = client.Runs.[|StreamAsync<JokeState>|](\"agent\", new());")]
    [InlineData("var stream = client.Runs.[|StreamAsync<JokeState>|](thread, \"agent\", new());")]
    [InlineData("IAsyncEnumerable<StreamChunk> stream = client.Runs.[|JoinStreamAsync<JokeState>|](thread, thread);")]
    [InlineData("var stream = client.Threads.[|JoinStreamAsync<JokeState>|](thread); Console.WriteLine(stream.LastEventId);")]
    [InlineData("var stream = client.Runs.[|StreamAsync<JokeState>|](thread, \"agent\", new()); Console.WriteLine(stream.RunId); await stream.CancelAsync();")]
    [InlineData("async Task StartAsync() { client.Runs.[|StreamAsync<JokeState>|](thread, \"agent\", new()); await Task.Yield(); }")]
    [InlineData("Action start = () => { client.Runs.[|StreamAsync<JokeState>|](thread, \"agent\", new()); };")]
    public Task A_stream_that_nobody_reads(string statements) => Statements(statements).ExpectMessage(Never).RunAsync();

    [Theory]
    [InlineData("await foreach (var chunk in stream) { } await foreach (var chunk in [|stream|]) { }")]
    [InlineData("await foreach (var chunk in stream.WithCancellation(cancellationToken).ConfigureAwait(false)) { } await foreach (var chunk in [|stream|].Where(chunk => chunk is ErrorChunk)) { }")]
    [InlineData("var count = await stream.CountAsync(); var list = await [|stream|].ToListAsync();")]
    [InlineData("await foreach (var text in stream.TextDeltas()) { } await foreach (var chunk in [|stream|]) { }")]
    [InlineData("await foreach (var chunk in stream) { } if (flag) { await foreach (var chunk in [|stream|]) { } }")]
    [InlineData("await foreach (var chunk in stream) { } await using var chunks = [|stream|].GetAsyncEnumerator();")]
    [InlineData("await foreach (var chunk in stream) { } await foreach (var item in [|stream|].ReadEventsAsync()) { }")]
    [InlineData("for (var i = 0; i < 3; i++) { await foreach (var chunk in [|stream|]) { } }")]
    [InlineData("while (!cancellationToken.IsCancellationRequested) { await foreach (var chunk in [|stream|]) { } }")]
    [InlineData("while (flag) { var first = await [|stream|].FirstAsync(); }")]
    public Task A_stream_that_is_read_again(string statements) =>
        Statements("var stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new());\n" + statements).ExpectMessage(Twice).RunAsync();

    [Theory]
    [InlineData("await foreach (var chunk in stream) { }")]
    [InlineData("if (flag) { await foreach (var chunk in stream) { } } else { await foreach (var chunk in stream) { } }")]
    [InlineData("if (flag) { await foreach (var chunk in stream) { } return; } await foreach (var chunk in stream) { }")]
    [InlineData("var all = flag ? await stream.ToListAsync() : new List<StreamChunk> { await stream.FirstAsync() };")]
    [InlineData("while (true) { await foreach (var chunk in stream) { } break; }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await foreach (var chunk in stream) { } return; } catch (LangGraphException) { } }")]
    [InlineData("Func<Task> first = async () => { await foreach (var chunk in stream) { } }; Func<Task> second = async () => { await foreach (var chunk in stream) { } };")]
    [InlineData("Read(stream); Read(stream); static void Read(RunStream<JokeState> stream) => Console.WriteLine(stream.RunId);")]
    [InlineData("var jokes = stream.OfType<ValuesChunk<JokeState>>(); await foreach (var joke in jokes) { }")]
    [InlineData("await foreach (var chunk in stream) { } Console.WriteLine(stream.RunId + stream.LastEventId);")]
    [InlineData("stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()); await foreach (var chunk in stream) { }")]
    [InlineData("await foreach (var chunk in stream) { } stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new()); await foreach (var chunk in stream) { }")]
    [InlineData("var done = false; while (!done) { await foreach (var chunk in stream) { } done = true; }")]
    [InlineData("do { await foreach (var chunk in stream) { } } while (false);")]
    [InlineData("var events = stream.ReadEventsAsync(); if (flag) { await foreach (var item in events) { } } else { await foreach (var chunk in stream) { } }")]
    [InlineData("try { await foreach (var chunk in stream) { } } catch (LangGraphException) when (flag) { Console.WriteLine(stream.RunId); }")]
    [InlineData("switch (flag) { case true: await foreach (var chunk in stream) { } break; default: await foreach (var chunk in stream) { } break; }")]
    [InlineData("await Task.Run(async () => { await foreach (var chunk in stream) { } });")]
    public Task A_stream_that_may_be_read_once(string statements) =>
        Statements("var stream = client.Runs.StreamAsync<JokeState>(thread, \"agent\", new());\n" + statements).RunAsync();

    [Fact]
    public Task A_stream_made_in_the_loop_is_a_new_one_each_time() => Statements("""
        foreach (var topic in new[] { "ice cream", "cats" })
        {
            var stream = client.Runs.StreamAsync(thread, "agent", new ThreadRunOptions<JokeState> { Metadata = new() { ["topic"] = topic } });
            await foreach (var chunk in stream)
                Console.WriteLine(chunk);
        }
        """).RunAsync();

    [Fact]
    public Task A_stream_that_is_returned_or_kept_is_the_callers_business() =>
        AnalyzerTest.OfRule<StreamEnumerationRule>().WithSource("""
            using System;
            using System.Collections.Generic;
            using TypedLangGraph;

            public sealed class Chat(LangGraphClient client)
            {
                private RunStream<JokeState>? _stream;

                public IAsyncEnumerable<StreamChunk> Start() => client.Runs.StreamAsync<JokeState>("agent", new());

                public RunStream<JokeState> StartLater()
                {
                    var stream = client.Runs.StreamAsync<JokeState>("agent", new());
                    return stream;
                }

                public void Keep() => _stream = client.Runs.StreamAsync<JokeState>("agent", new());

                public Guid? RunId => _stream?.RunId;
            }
            """).RunAsync();

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.OfRule<StreamEnumerationRule>().WithStatements(marked);
}
