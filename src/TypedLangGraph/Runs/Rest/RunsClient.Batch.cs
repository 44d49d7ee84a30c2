namespace TypedLangGraph;

public sealed partial class RunsClient
{
    /// <summary>Starts several runs without threads in the background. Endpoint: <c>POST /runs/batch</c>.</summary>
    /// <param name="runs">The runs; at least one.</param>
    /// <param name="cancellationToken">Ends the request; runs that were started go on.</param>
    /// <returns>The runs, in the same order.</returns>
    /// <exception cref="ArgumentException">There is no run among them.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<IReadOnlyList<Run>> CreateBatchAsync(IEnumerable<BatchRun> runs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runs);
        StatelessRunRequest[] requests = [.. runs.Select(run => run.ToRequest())];
        if (requests.Length == 0)
            throw new ArgumentException("The batch has no runs, which no server accepts.", nameof(runs));
        return _operations.CreateRunBatchAsync(requests, cancellationToken);
    }
}
