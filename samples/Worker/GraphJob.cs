// A job with the state type of its graph.
using System.Text.Json.Serialization;
using TypedLangGraph;

namespace Worker;

internal abstract record GraphJob<TState>(string Id) : Job(Id)
    where TState : IGraphState<TState>
{
    [JsonIgnore]
    public abstract string Graph { get; }

    [JsonIgnore]
    public abstract StateUpdate<TState> Input { get; }

    /// <summary>What to keep of what a node wrote.</summary>
    public abstract string Describe(UpdatesChunk<TState> update);

    public sealed override Task RunAsync(JobRunner runner, CancellationToken cancellationToken) => runner.RunAsync(this, cancellationToken);
}
