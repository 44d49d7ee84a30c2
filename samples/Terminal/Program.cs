// Shows a run as it happens: nodes, state and tokens on a terminal, or plain lines where there is none.
using Spectre.Console;
using Spectre.Console.Rendering;
using Terminal;
using TypedLangGraph;
using TypedLangGraph.Development;
using TypedLangGraph.Samples;

const int PictureWidth = 100;

try
{
    var options = TerminalOptions.Read(args);
    await using var server = await ServerChoice.OpenAsync(options.Url, Console.Error);
    using var client = new LangGraphClient(server.Address);
    var thread = await client.Threads.CreateAsync();
    var stream = RunRequest.Stream(client, thread.ThreadId, options.Graph, options.Input);
    using var cancelling = new RunCancelling<AnyState>(stream);
    var view = new RunView(TimeProvider.System);
    IRunOutput output = options.Record is not null ? new PlainOutput(TextWriter.Null, view)
        : IsPlain() ? new PlainOutput(Console.Out, view)
        : new LiveOutput(AnsiConsole.Console, view);
    Console.WriteLine($"thread {thread.ThreadId}");
    await output.ShowAsync(stream, () => stream.Outcome);

    if (options.Record is not null)
        File.WriteAllText(options.Record, Draw(view, options.Command));
    return stream.Outcome switch { RunOutcome.Finished or RunOutcome.Interrupted => 0, RunOutcome.Cancelled => 130, _ => 1 };
}
catch (Exception exception) when (exception is LangGraphException or DevServerUnavailableException or ArgumentException or IOException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

static bool IsPlain() => Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

static string Draw(RunView view, string command)
{
    var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.TrueColor, Out = new AnsiConsoleOutput(TextWriter.Null) });
    var segments = Screen.Draw(view, PictureWidth).Render(RenderOptions.Create(console), PictureWidth);
    return SvgPicture.Draw(segments, command, PictureWidth);
}
