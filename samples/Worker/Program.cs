// Runs many graphs at the same time in a background service. Killed and started again, it goes on where it was.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TypedLangGraph;
using TypedLangGraph.Development;
using TypedLangGraph.Samples;
using Worker;

try
{
    var builder = Host.CreateApplicationBuilder();
    var options = WorkerOptions.Read(builder.Configuration, args);
    var jobs = JobFile.Read(options.Jobs);
    using var journal = Journal.Open(options.Journal);
    await using var server = await ServerChoice.OpenAsync(options.Url, Console.Error);

    builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
    builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning); // two lines for each request
    builder.Services.AddSingleton(options);
    builder.Services.AddSingleton(jobs);
    builder.Services.AddSingleton(journal);
    builder.Services.AddLangGraphClient(server.Address);
    builder.Services.AddSingleton<JobRunner>();
    builder.Services.AddHostedService<JobWorker>();
    await builder.Build().RunAsync();

    var outcomes = jobs.ToLookup(job => journal[job.Id].Outcome);
    Console.WriteLine($"{outcomes[RunOutcome.Finished].Count()} of {jobs.Count} jobs finished, {outcomes[null].Count()} are left. Journal: {options.Journal}");
    return outcomes[null].Any() ? 130 : outcomes[RunOutcome.Finished].Count() == jobs.Count ? 0 : 1;
}
catch (Exception exception) when (exception is LangGraphException or DevServerUnavailableException or OptionsValidationException or ArgumentException or FormatException or IOException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
