using System.CommandLine;
using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Shapes;
using TypedLangGraph.Tool.Output;
using TypedLangGraph.Tool.Server;

namespace TypedLangGraph.Tool.Commands;

/// <summary><c>pull</c>: writes the contracts of a server's graphs into files.</summary>
internal static class PullCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var address = new Argument<string>("URL") { Description = "The server's address." };
        var assistants = new Option<string[]>("--assistant")
        {
            HelpName = "NAME",
            Description = "The graphs or assistants to pull. By default every graph.",
            AllowMultipleArgumentsPerToken = true,
        };
        var folder = new Option<string>("--output", "-o") { HelpName = "DIR", Description = "The folder of the files.", DefaultValueFactory = _ => "." };
        var key = CommandOptions.ApiKeyVariable();
        var command = new CliCommand("pull", "Write the contract of each graph of a server to NAME.graph.json, to be checked in.")
        {
            address, assistants, folder, key,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var client = ServerConnection.Open(arguments.GetRequiredValue(address), arguments.GetValue(key));
            await PullAsync(new(client), arguments.GetValue(assistants) ?? [], arguments.GetRequiredValue(folder), terminal, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task PullAsync(
        ServerContracts server, IReadOnlyList<string> names, string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            using var progress = Progress.Start(terminal, "Listing the graphs");
            names = await server.ListGraphsAsync(cancellationToken);
            if (names.Count == 0)
                throw new ToolException("The server has no graphs. Deploy one, or check the address.");
        }

        Directory.CreateDirectory(folder);
        for (var i = 0; i < names.Count; i++)
        {
            using var progress = Progress.Start(terminal, $"{names[i]} ({i + 1} of {names.Count})");
            var contract = await server.GetAsync(names[i], cancellationToken);
            progress?.Dispose();
            var path = Path.Combine(folder, ContractFiles.NameOf(contract.GraphId));
            var isWritten = await ContractFiles.WriteAsync(path, contract, cancellationToken);
            terminal.Output.WriteLine(Terminal.Printable($"{path}: {Summary(contract)}") + ", " + (isWritten ? terminal.Good("written") : "unchanged"));
            if (contract.Nodes is null)
                terminal.Warn($"The server drew the graph \"{contract.GraphId}\" in a form that could not be read. The contract has no nodes.");
        }
    }

    private static string Summary(GraphContract contract)
    {
        var nodes = contract.Nodes?.Count(node => !node.IsBoundary);
        var keys = contract.Schemas[SchemaRole.State] is { } state && new SchemaShapes(state).Of(state) is { Kind: ShapeKind.Object } shape
            ? shape.Schema["properties"]!.Members.Count
            : 0;
        return $"{(nodes is { } count ? Count(count, "node") : "nodes unknown")}, {Count(keys, "state key")}";
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
