using TypedLangGraph.Contracts;
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
    public async Task Progress_is_one_line_that_counts_seconds_and_goes()
    {
        var writer = new StringWriter();
        using (Progress.Start(new(TextWriter.Null, writer) { ShowsProgress = true }, "agent (1 of 2)"))
            await Task.Delay(1500, TestContext.Current.CancellationToken);

        Assert.Equal("\ragent (1 of 2) … 1 s\r" + new string(' ', 20) + "\r", writer.ToString());
    }

    [Fact]
    public void Without_a_terminal_there_is_no_progress() => Assert.Null(Progress.Start(new(TextWriter.Null, TextWriter.Null), "agent"));

    [Fact]
    public void Names_from_a_server_cannot_control_the_terminal() => Assert.Equal("\uFFFD[31mred\uFFFD", Terminal.Printable("\e[31mred\a"));
}
