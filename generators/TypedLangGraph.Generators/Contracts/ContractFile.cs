using System.Threading;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Contracts;

namespace TypedLangGraph.Generators.Contracts;

/// <summary>A file <c>*.graph.json</c> of the project. Equal by what the contract says, so that another spelling of the same changes nothing.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Contract">The contract; null when it cannot be read, which TLG406 tells.</param>
internal sealed record ContractFile(string Path, GraphContract? Contract)
{
    public static bool Is(AdditionalText text) => ContractFileName.Is(text.Path);

    public static ContractFile Read(AdditionalText file, CancellationToken cancellationToken)
    {
        try
        {
            return new(file.Path, file.GetText(cancellationToken) is { } text ? ContractReader.Read(text.ToString()) : null);
        }
        catch (ContractFormatException)
        {
            return new(file.Path, null);
        }
    }
}
