// A job with the state type of its graph.
using TypedLangGraph;

namespace Worker;

internal abstract record GraphJob<TState>(string Id) : Job(Id)
    where TState : IGraphState<TState>
{
    // Not public: what is public is part of the job's line.
    internal abstract string Graph { get; }

    internal abstract StateUpdate<TState> Input { get; }

    /// <summary>What to keep of what a node wrote.</summary>
    public abstract string Describe(UpdatesChunk<TState> update);

    public sealed override Task RunAsync(JobRunner runner, CancellationToken cancellationToken) => runner.RunAsync(this, cancellationToken);
}
