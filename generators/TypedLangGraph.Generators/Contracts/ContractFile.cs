using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Generators.Contracts;

/// <summary>A file <c>*.graph.json</c> of the project. Equal by what the contract says, so that another spelling of the same changes nothing.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Contract">The contract; null when there is a problem.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
internal sealed record ContractFile(string Path, GraphContract? Contract, ContractProblem? Problem)
{
    private const string Ending = ".graph.json";

    public static bool Is(AdditionalText text) => text.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Never throws for what the file holds: a compiler has to go on.</summary>
    public static ContractFile Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
            return new(file.Path, null, new("The file cannot be read.", 0, 0));

        try
        {
            return new(file.Path, ContractReader.Read(text.ToString()), null);
        }
        catch (ContractFormatException exception)
        {
            var place = exception.InnerException as JsonFormatException;
            return new(file.Path, null, new(exception.Message, (place?.Line ?? 1) - 1, (place?.Column ?? 1) - 1));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(file.Path, null, new($"It is no contract ({exception.GetType().Name}: {exception.Message}). Write it anew with \"typed-langgraph pull\".", 0, 0));
        }
    }
}
