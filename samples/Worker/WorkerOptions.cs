// What the command line, the environment and appsettings.json say.
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Worker;

internal sealed record WorkerOptions
{
    private const string Usage =
        "Usage: dotnet run --project samples/Worker [-- --url http://localhost:2024] [--jobs jobs.jsonl] [--journal worker.jsonl] [--concurrency 4]";

    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--url"] = "Worker:Url",
        ["--jobs"] = "Worker:Jobs",
        ["--journal"] = "Worker:Journal",
        ["--concurrency"] = "Worker:Concurrency",
    };

    /// <summary>The server, or null to start a dev server for as long as this program runs.</summary>
    public required Uri? Url { get; init; }

    /// <summary>The file with the jobs, or null for a list of examples.</summary>
    public required string? Jobs { get; init; }

    /// <summary>Where the progress is kept.</summary>
    public required string Journal { get; init; }

    /// <summary>How many runs are followed at a time.</summary>
    public required int Concurrency { get; init; }

    /// <exception cref="ArgumentException">A setting is unknown, or its value is none.</exception>
    public static WorkerOptions Read(IConfigurationManager manager, string[] args)
    {
        if (args.Where((_, index) => index % 2 == 0).Except(Switches.Keys).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"\"{unknown}\" is no setting. {Usage}");
        manager.AddCommandLine(args, Switches);
        var configuration = manager.GetSection("Worker");
        var url = configuration["url"];
        if (url is not null && !Uri.IsWellFormedUriString(url, UriKind.Absolute))
            throw new ArgumentException($"--url \"{url}\" is no address. {Usage}");
        var concurrency = configuration["concurrency"] ?? "4";
        return new WorkerOptions
        {
            Url = url is null ? null : new Uri(url),
            Jobs = configuration["jobs"],
            Journal = configuration["journal"] ?? DefaultJournal(url),
            Concurrency = int.TryParse(concurrency, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : throw new ArgumentException($"--concurrency \"{concurrency}\" is no number of runs. {Usage}"),
        };
    }

    /// <summary>A dev server that this program starts forgets its runs with it, so that its journal is a new one.</summary>
    private static string DefaultJournal(string? url) =>
        url is null ? Path.Combine(Path.GetTempPath(), $"worker-{Guid.NewGuid():N}.jsonl") : "worker.jsonl";
}
