using TypedLangGraph.Contracts;
using TypedLangGraph.TestSupport;
using TypedLangGraph.Tool.Output;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.CommandLine;

/// <summary>Colours and progress are for terminals only.</summary>
public sealed class TerminalTests
{
    [Fact]
    public async Task On_a_terminal_names_are_coloured()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.json", ContractWriter.Write(Contract.Of("{}", "__start__ a")));
        using var output = new StringWriter();

        Assert.Equal(0, await ToolCommand.RunAsync(["graph", "agent", "--from", folder.File("x.json")], new(output, TextWriter.Null) { HasColors = true }));

        Assert.Equal("\e[1m__start__\e[0m\n  └─> a\n\e[1ma\e[0m\n", output.ToString());
    }

    [Fact]
    public void Progress_is_one_line_that_counts_seconds_and_goes()
    {
        var time = new ManualTime();
        var writer = new StringWriter();
        using (Progress.Start(new(TextWriter.Null, writer) { ShowsProgress = true, TimeProvider = time }, "agent (1 of 2)"))
        {
            time.Advance(TimeSpan.FromSeconds(0.9));
            Assert.Empty(writer.ToString());
            time.Advance(TimeSpan.FromSeconds(0.6));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("\ragent (1 of 2) … 1 s\ragent (1 of 2) … 2 s\r" + new string(' ', 20) + "\r", writer.ToString());
    }

    [Fact]
    public void Without_a_terminal_there_is_no_progress() => Assert.Null(Progress.Start(new(TextWriter.Null, TextWriter.Null), "agent"));

    [Fact]
    public void Names_from_a_server_cannot_control_the_terminal() => Assert.Equal("\uFFFD[31mred\uFFFD", Terminal.Printable("\e[31mred\a"));
}
