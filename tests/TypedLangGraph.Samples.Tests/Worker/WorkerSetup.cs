// The files of one worker, which outlive its processes.
using TypedLangGraph.Samples.Tests.Support;
using Worker;

namespace TypedLangGraph.Samples.Tests.Worker;

internal sealed class WorkerSetup : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("worker-");

    public string Journal => Path.Combine(_folder.FullName, "journal.jsonl");

    private string Jobs => Path.Combine(_folder.FullName, "jobs.jsonl");

    public WorkerSetup(params IEnumerable<string> jobs) => File.WriteAllLines(Jobs, jobs);

    /// <summary>A worker that follows six runs at a time.</summary>
    public SampleProcess Start(Uri server) => SampleProcess.Start("Worker", Arguments(server));

    public Task<SampleRun> RunAsync(Uri server) => Sample.RunAsync("Worker", Arguments(server));

    public JournalLines Of(string job) => new(Journal, job);

    /// <summary>The journal has what the server itself tells of the job: one run, and each of its events once and in order.</summary>
    public async Task AssertAsAtServerAsync(Uri server, string job)
    {
        using var client = new LangGraphClient(server);
        var lines = Of(job);
        var run = Assert.Single(await client.Runs.ListPageAsync(lines.ThreadId, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(run.RunId, lines.RunId);

        var events = client.Runs.JoinStreamAsync<CountState>(run.ThreadId, run.RunId, new() { From = StreamCursor.Beginning }).ReadEventsAsync();
        Assert.Equal(await events.Select(item => item.EventId).ToArrayAsync(TestContext.Current.CancellationToken), lines.EventIds);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Arguments(Uri server) => ["--url", server.ToString(), "--jobs", Jobs, "--journal", Journal, "--concurrency", "6"];
}
