using TypedLangGraph.Contracts;

namespace TypedLangGraph.Tool.Commands;

/// <summary>Finds the contract of the graph that a command line names.</summary>
internal static class ContractOf
{
    /// <exception cref="ToolException">There is no such file, or it is the contract of another graph.</exception>
    public static async Task<GraphContract> ReadAsync(string graphId, string? path, CancellationToken cancellationToken)
    {
        path ??= ContractFiles.NameOf(graphId);
        var contract = await ContractFiles.ReadAsync(path, cancellationToken);
        return contract.GraphId == graphId
            ? contract
            : throw new ToolException(
                $"The file \"{path}\" is the contract of the graph \"{contract.GraphId}\", not of \"{graphId}\". "
                + "Give the other name, or another file with --from.");
    }
}
