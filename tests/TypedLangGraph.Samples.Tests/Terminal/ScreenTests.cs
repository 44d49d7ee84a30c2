// The screen of the sample Terminal, drawn from runs of a real server. Times are masked.
using global::Terminal;
using Spectre.Console;
using TypedLangGraph.TestSupport;
using TypedLangGraph.Tests.Snapshots;

namespace TypedLangGraph.Samples.Tests.Terminal;

public sealed class ScreenTests(DevServerFixture server) : IDisposable
{
    private const int Width = 100;

    private LangGraphClient? _client;

    public void Dispose() => _client?.Dispose();

    [Fact]
    public async Task Shows_a_node_while_it_runs()
    {
        var view = new RunView(TimeProvider.System);
        await foreach (var chunk in await StreamAsync("assistant", "weather Paris"))
        {
            view.Add(chunk);
            if (chunk is TaskChunk { Task: TaskStart { Name: "tools" } })
                break;
        }

        Snapshot.Match(Draw(view));
    }

    [Theory]
    [InlineData("assistant", "weather Paris")]
    [InlineData("deep", "hello")]
    [InlineData("assistant", "mail [Bob]")]
    public async Task Shows_a_run_that_has_ended(string graph, string text)
    {
        var view = new RunView(TimeProvider.System);
        var stream = await StreamAsync(graph, text);
        await foreach (var chunk in stream)
            view.Add(chunk);
        view.End(stream.Outcome);

        Snapshot.Match(Draw(view), $"{graph}-{text.Split(' ')[0]}");
    }

    [Fact]
    public async Task Draws_the_screen_anew_while_the_run_goes_on()
    {
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(written) });
        (console.Profile.Width, console.Profile.Height) = (Width, 40);
        var view = new RunView(TimeProvider.System);
        var stream = await StreamAsync("assistant", "weather Paris");

        await new LiveOutput(console, view).ShowAsync(stream, () => stream.Outcome);

        // Each frame begins with the upper left corner of its boxes.
        var frames = Times.Mask(written.ToString()).Split("╭─nodes").Skip(1).ToArray();
        Assert.Contains(frames, frame => frame.Contains("● tools", StringComparison.Ordinal));
        Assert.Contains(frames, frame => frame.Contains("model I have heard: it ", StringComparison.Ordinal) && !frame.Contains("heard: it is sunny", StringComparison.Ordinal));
        Assert.All(Draw(view).Split("╭─nodes")[1].Split('\n'), line => Assert.Contains(line.TrimEnd(), frames[^1]));
    }

    private async Task<RunStream<AnyState>> StreamAsync(string graph, string text)
    {
        _client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await _client.Threads.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        return RunRequest.Stream(_client, thread.ThreadId, graph, TerminalOptions.Read([text]).Input);
    }

    private static string Draw(RunView view)
    {
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = Width;
        console.Write(Screen.Draw(view, Width));
        return string.Join('\n', Times.Mask(written.ToString()).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
