using TypedLangGraph.Drift.Reports;

namespace TypedLangGraph.Drift;

/// <summary>What the command line says.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Tells in what an OpenAPI document of the server differs from ours.

          TypedLangGraph.Drift DOCUMENT [--ours FILE] [--allow FILE] [--format text|json|markdown] [--add]
          TypedLangGraph.Drift api OLD NEW

        DOCUMENT   an OpenAPI 3.0 or 3.1 document in JSON: a file, or a URL (http, https, file), such as /openapi.json of a running server
        --ours     what it is compared with; otherwise spec/agent-server.openapi.json
        --allow    the list of known differences; otherwise spec/known-differences.json; "none" for no list
        --format   how the report is written; otherwise text
        --add      writes into ours what needs no thought: new values of enums, and new optional properties that are text, numbers or booleans
        api        compares two listings of a public API instead

        Exit codes: 0 nothing, or nothing but known differences; 1 differences; 2 the arguments or the documents cannot be used.
        """;

    /// <summary>The documents or listings, in order.</summary>
    public required IReadOnlyList<string> Operands { get; init; }

    /// <summary>Whether listings of a public API are compared.</summary>
    public required bool IsApi { get; init; }

    public string? Ours { get; init; }

    public string? Allow { get; init; }

    public ReportFormat Format { get; init; }

    /// <summary>Whether simple additions are written into our document.</summary>
    public bool Add { get; init; }

    /// <exception cref="DriftException">The arguments make no sense.</exception>
    public static Arguments Parse(IReadOnlyList<string> args)
    {
        var operands = new List<string>();
        var options = new Dictionary<string, string>();
        var add = false;
        for (var index = 0; index < args.Count; index++)
        {
            if (!args[index].StartsWith("--", StringComparison.Ordinal))
                operands.Add(args[index]);
            else if (args[index] == "--add")
                add = true;
            else if (args[index] is not ("--ours" or "--allow" or "--format"))
                throw Wrong($"There is no option {args[index]}.");
            else if (index + 1 == args.Count)
                throw Wrong($"{args[index]} lacks its value.");
            else if (!options.TryAdd(args[index], args[++index]))
                throw Wrong($"{args[index - 1]} is given twice.");
        }

        var isApi = operands is ["api", _, _];
        if (isApi && (add || options.Count > 0))
            throw Wrong("The comparison of listings has no options.");
        if (!isApi && operands.Count != 1)
            throw Wrong("Name one document, or two listings after \"api\".");
        return new Arguments
        {
            Operands = isApi ? operands[1..] : operands,
            IsApi = isApi,
            Ours = options.GetValueOrDefault("--ours"),
            Allow = options.GetValueOrDefault("--allow"),
            Add = add,
            Format = options.TryGetValue("--format", out var format) ? ParseFormat(format) : ReportFormat.Text,
        };
    }

    private static ReportFormat ParseFormat(string format) => format switch
    {
        "text" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "markdown" => ReportFormat.Markdown,
        _ => throw Wrong($"There is no format \"{format}\"."),
    };

    private static DriftException Wrong(string message) => new($"{message} --help tells more.");
}
