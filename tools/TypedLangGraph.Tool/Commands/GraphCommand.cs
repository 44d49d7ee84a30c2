using System.CommandLine;
using TypedLangGraph.Contracts.Drawing;
using TypedLangGraph.Tool.Output;

namespace TypedLangGraph.Tool.Commands;

/// <summary><c>graph</c>: draws a graph.</summary>
internal static class GraphCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var graph = CommandOptions.Graph();
        var from = CommandOptions.From();
        var format = new Option<string>("--format")
        {
            HelpName = "mermaid|text",
            Description = "As a Mermaid flow chart, or as text for the terminal.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("mermaid", "text");
        var command = new CliCommand("graph", "Draw a graph: its nodes, edges and subgraphs.") { graph, from, format };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var contract = await ContractOf.ReadAsync(arguments.GetRequiredValue(graph), arguments.GetValue(from), cancellationToken);
            terminal.Output.Write(arguments.GetValue(format) == "mermaid" ? MermaidDrawing.Draw(contract) : TextDrawing.Draw(contract, terminal.Strong));
            return ExitCode.Done;
        });
        return command;
    }
}
