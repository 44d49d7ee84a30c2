using TypedLangGraph.Drift.Additions;
using TypedLangGraph.Drift.Api;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Known;
using TypedLangGraph.Drift.Reports;

namespace TypedLangGraph.Drift;

/// <summary>The command: reads, compares, writes the report, and tells the exit code.</summary>
internal static class DriftCommand
{
    private const int Same = 0;
    private const int Differs = 1;
    private const int Unusable = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (args is ["--help" or "-h"])
        {
            await output.WriteLineAsync(Arguments.Usage);
            return Same;
        }

        try
        {
            var arguments = Arguments.Parse(args);
            return arguments.IsApi
                ? await CompareListingsAsync(arguments, output, cancellationToken)
                : await CompareDocumentsAsync(arguments, output, cancellationToken);
        }
        catch (DriftException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return Unusable;
        }
    }

    private static async Task<int> CompareDocumentsAsync(Arguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var file = arguments.Ours ?? RepositoryFile.Find(RepositoryFile.Document);
        var ours = await DocumentSource.Default.ReadAsync(file, cancellationToken);
        var theirs = await DocumentSource.Default.ReadAsync(arguments.Operands[0], cancellationToken);
        var report = DriftReport.Of(ours, theirs, await ReadKnownAsync(arguments.Allow, cancellationToken));
        await output.WriteAsync(arguments.Format switch
        {
            ReportFormat.Json => JsonReport.Write(report),
            ReportFormat.Markdown => MarkdownReport.Write(report),
            _ => TextReport.Write(report),
        });
        if (arguments.Add && new SimpleAdditions(ours).Add(report.Changes) > 0)
            await File.WriteAllTextAsync(file, ours.Write(), cancellationToken);
        return report.Changes.Count == 0 ? Same : Differs;
    }

    private static async Task<KnownDifferences> ReadKnownAsync(string? allow, CancellationToken cancellationToken)
    {
        if (allow == "none")
            return KnownDifferences.None;
        var file = allow ?? RepositoryFile.Find(RepositoryFile.KnownDifferences);
        return KnownDifferences.Parse(await ReadTextAsync(file, cancellationToken), file);
    }

    private static async Task<int> CompareListingsAsync(Arguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var changes = ListingComparer.Compare(
            await ReadTextAsync(arguments.Operands[0], cancellationToken), await ReadTextAsync(arguments.Operands[1], cancellationToken));
        await output.WriteAsync(ListingReport.Write(changes));
        return changes.Count == 0 ? Same : Differs;
    }

    private static async Task<string> ReadTextAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DriftException($"{file} cannot be read: {exception.Message}");
        }
    }
}
