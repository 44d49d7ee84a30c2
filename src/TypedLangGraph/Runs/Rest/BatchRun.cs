namespace TypedLangGraph;

/// <summary>One of the runs that <see cref="RunsClient.CreateBatchAsync"/> starts.</summary>
public sealed class BatchRun
{
    private readonly StatelessRunRequest _request;

    private BatchRun(StatelessRunRequest request) => _request = request;

    /// <summary>A run without a thread.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="options">The input, and how to run.</param>
    /// <typeparam name="TState">The state type of the graph; the runs of a batch may have different ones.</typeparam>
    public static BatchRun Of<TState>(string assistantId, StatelessRunOptions<TState> options)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentNullException.ThrowIfNull(options);
        return new(RunRequests.Stateless(assistantId, options));
    }

    internal StatelessRunRequest ToRequest() => _request;
}
