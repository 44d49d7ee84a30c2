// A joke about a topic.
using TypedLangGraph;

namespace Worker;

internal sealed record JokeJob(string Id, string Topic) : GraphJob<JokeState>(Id)
{
    internal override string Graph => "joke";

    internal override StateUpdate<JokeState> Input => new() { Topic = Topic };

    public override string Describe(UpdatesChunk<JokeState> update) =>
        update.Update.Joke is { HasValue: true, Value: var joke } ? $"joke: {joke}" : $"topic: {update.Update.Topic}";
}
