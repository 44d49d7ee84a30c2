using System.CommandLine;
using System.CommandLine.Help;
using TypedLangGraph.Contracts;
using TypedLangGraph.Tool.Commands;
using TypedLangGraph.Tool.Output;

namespace TypedLangGraph.Tool;

/// <summary>The command line: reads it, runs the command, and tells what went wrong.</summary>
internal static class ToolCommand
{
    public const string Name = "typed-langgraph";

    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Keeps what deployed LangGraph graphs promise beside your C#: pulls it, checks it, writes states from it.")
        {
            PullCommand.Create(terminal), CheckCommand.Create(terminal), NewStateCommand.Create(terminal), GraphCommand.Create(terminal),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Fail(error.Message);
            var command = parsed.CommandResult.Command;
            terminal.Error.WriteLine($"Run \"{Name}{(command is RootCommand ? "" : " " + command.Name)} --help\" for the options and examples.");
            return ExitCode.Failed;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (
            exception is ToolException or LangGraphException or ContractFormatException or IOException or UnauthorizedAccessException)
        {
            terminal.Fail(exception.Message);
            return ExitCode.Failed;
        }
    }
}
