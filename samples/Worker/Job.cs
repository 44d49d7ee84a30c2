// One piece of work, as a line of the job file tells it: the graph to run and its input.
using System.Text.Json.Serialization;

namespace Worker;

/// <param name="Id">Tells the job apart from all others, also in the journal.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "graph")]
[JsonDerivedType(typeof(JokeJob), "joke")]
[JsonDerivedType(typeof(CountJob), "slow")]
internal abstract record Job(string Id)
{
    /// <summary>Works on the job until it is over, with the state type of its graph.</summary>
    public abstract Task RunAsync(JobRunner runner, CancellationToken cancellationToken);
}
