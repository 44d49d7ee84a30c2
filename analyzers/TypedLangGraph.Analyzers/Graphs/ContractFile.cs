using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Analyzers.Graphs;

/// <summary>What stands in one contract file. Each text is read once, whoever asks and however often the code around it changes.</summary>
internal sealed class ContractFile
{
    private const string Edited =
        "Its hash does not fit its content, so it was changed after the tool wrote it. Write it anew with \"typed-langgraph pull\".";

    private ContractFile(GraphContract? contract, string? problem, TextSpan place)
    {
        Contract = contract;
        Problem = problem;
        Place = place;
    }

    /// <summary>Remembers a text's contract for as long as the text lives.</summary>
    public static SourceTextValueProvider<ContractFile> Provider { get; } = new(Read);

    /// <summary>What the file promises; null when it cannot be read.</summary>
    public GraphContract? Contract { get; }

    /// <summary>What is wrong with the file; null when nothing is.</summary>
    public string? Problem { get; }

    /// <summary>Where the problem is; without one, where the file names its graph.</summary>
    public TextSpan Place { get; }

    /// <summary>True for a file whose name says that it is a contract.</summary>
    public static bool IsContract(AdditionalText file) => ContractFileName.Is(file.Path);

    private static ContractFile Read(SourceText text)
    {
        try
        {
            var contract = ContractReader.Read(text.ToString());
            return contract.IsEdited
                ? new(contract, Edited, PlaceOf(text, "hash"))
                : new(contract, null, PlaceOf(text, "graph"));
        }
        catch (ContractFormatException exception)
        {
            return new(null, exception.Message, exception.InnerException is JsonFormatException json ? PlaceOf(text, json) : PlaceOf(text, "format"));
        }
    }

    /// <summary>The line of a member; the first line when there is none.</summary>
    private static TextSpan PlaceOf(SourceText text, string member)
    {
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            var start = content.IndexOf("\"" + member + "\"", System.StringComparison.Ordinal);
            if (start >= 0)
                return TextSpan.FromBounds(line.Start + start, line.Start + content.TrimEnd().TrimEnd(',').Length);
        }

        return text.Lines[0].Span;
    }

    private static TextSpan PlaceOf(SourceText text, JsonFormatException exception)
    {
        var line = text.Lines[System.Math.Min(exception.Line, text.Lines.Count) - 1];
        return new TextSpan(System.Math.Min(line.Start + exception.Column - 1, line.End), 0);
    }
}
