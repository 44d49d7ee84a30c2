namespace TypedLangGraph;

/// <summary>Which runs <see cref="RunsClient.CancelManyAsync"/> cancels: some of a thread, or all that have a status.</summary>
public sealed class RunSelection
{
    private readonly RunsCancelRequest _request;

    private RunSelection(RunsCancelRequest request) => _request = request;

    /// <summary>Runs of one thread.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="runIds">The runs; at least one.</param>
    /// <exception cref="ArgumentException">There is no run among them.</exception>
    public static RunSelection OfThread(Guid threadId, IEnumerable<Guid> runIds)
    {
        ArgumentNullException.ThrowIfNull(runIds);
        Guid[] ids = [.. runIds];
        if (ids.Length == 0)
            throw new ArgumentException("No run is named. Pass the ids of the runs, or select runs by their status.", nameof(runIds));
        return new(new() { ThreadId = threadId, RunIds = ids });
    }

    /// <summary>All runs of the server that have a status.</summary>
    /// <param name="status">The status.</param>
    public static RunSelection WithStatus(RunCancelStatus status) => new(new() { Status = status });

    internal RunsCancelRequest ToRequest() => _request;
}
