using System.CommandLine;
using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Differences;
using TypedLangGraph.Tool.Output;
using TypedLangGraph.Tool.Server;

namespace TypedLangGraph.Tool.Commands;

/// <summary><c>check</c>: compares checked-in contracts with a server.</summary>
internal static class CheckCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var names = new Argument<string[]>("FILE|DIR")
        {
            Description = "Contracts, or folders with contracts. By default this folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var address = new Option<string>("--url") { HelpName = "URL", Description = "The server's address.", Required = true };
        var key = CommandOptions.ApiKeyVariable();
        var command = new CliCommand(
            "check",
            "Compare checked-in contracts with a server, and explain what differs. "
            + "Ends with 0 when nothing does, with 1 when something does, and with 2 when it cannot tell.")
        {
            names, address, key,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var client = ServerConnection.Open(arguments.GetRequiredValue(address), arguments.GetValue(key));
            var files = ContractFiles.Find(arguments.GetValue(names) is { Length: > 0 } given ? given : ["."]);
            return await CheckAsync(new(client), files, arguments.GetRequiredValue(address), terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> CheckAsync(
        ServerContracts server, IReadOnlyList<string> files, string address, Terminal terminal, CancellationToken cancellationToken)
    {
        var isDifferent = false;
        for (var i = 0; i < files.Count; i++)
        {
            var contract = await ContractFiles.ReadAsync(files[i], cancellationToken);
            IReadOnlyList<string> differences;
            using (Progress.Start(terminal, $"{contract.GraphId} ({i + 1} of {files.Count})"))
                differences = await CompareAsync(server, contract, cancellationToken);
            if (differences.Count == 0)
                continue;

            isDifferent = true;
            terminal.Output.WriteLine(terminal.Strong(Terminal.Printable(files[i])));
            foreach (var difference in differences)
                terminal.Output.WriteLine("  " + terminal.Notable(Terminal.Printable(difference)));
        }

        if (!isDifferent)
            return ExitCode.Done;
        terminal.Output.WriteLine($"Run \"typed-langgraph pull {address}\" to take over what the server has; the build then shows the C# that no longer fits.");
        return ExitCode.Different;
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(ServerContracts server, GraphContract contract, CancellationToken cancellationToken)
    {
        try
        {
            var differences = ContractDifferences.Explain(contract, await server.GetAsync(contract.GraphId, cancellationToken));
            return contract.IsEdited ? [.. differences, "The file has been edited since it was pulled: its hash does not fit its content."] : differences;
        }
        catch (NotFoundException)
        {
            return [$"The graph `{contract.GraphId}` is gone from the server."];
        }
    }
}
