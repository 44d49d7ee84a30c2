// The background service: works on several jobs at a time, and ends the program when none is left.
using Microsoft.Extensions.Hosting;

namespace Worker;

internal sealed class JobWorker(IReadOnlyList<Job> jobs, JobRunner runner, WorkerOptions options, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = stoppingToken };
        await Parallel.ForEachAsync(jobs, parallel, async (job, token) => await job.RunAsync(runner, token));
        lifetime.StopApplication();
    }
}
