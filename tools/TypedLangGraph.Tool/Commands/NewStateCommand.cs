using System.CommandLine;
using TypedLangGraph.Contracts.States;
using TypedLangGraph.Tool.Output;

namespace TypedLangGraph.Tool.Commands;

/// <summary><c>new-state</c>: writes the C# records of a graph's state.</summary>
internal static class NewStateCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var graph = CommandOptions.Graph();
        var from = CommandOptions.From();
        var namespaceName = new Option<string?>("--namespace") { HelpName = "NS", Description = "The namespace of the records. By default none." };
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "The file to write. By default the terminal." };
        var command = new CliCommand("new-state", "Write the C# records of a graph's state.") { graph, from, namespaceName, output };
        namespaceName.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !NamespaceName.IsValid(name))
                result.AddError($"\"{name}\" is not a C# namespace. Give one like MyCompany.Agents.");
        });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var name = arguments.GetRequiredValue(graph);
            var contract = await ContractOf.ReadAsync(name, arguments.GetValue(from), cancellationToken);
            var model = StateModelBuilder.Build(contract);
            var source = StateSource.Write(model, arguments.GetValue(namespaceName));
            if (arguments.GetValue(output) is { } path)
                await WriteNewAsync(path, source, cancellationToken);
            else
                terminal.Output.Write(source);
            if (model.WhyEmpty is { } why)
                terminal.Warn($"The state of the graph \"{name}\" is empty. {why}");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What somebody has written by hand is not overwritten.</summary>
    private static async Task WriteNewAsync(string path, string source, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await using var writer = new StreamWriter(file);
            await writer.WriteAsync(source.AsMemory(), cancellationToken);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new ToolException($"The file \"{path}\" exists already. Delete it first, or give another name with -o.", exception);
        }
    }
}
